package se.fyren.access.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.PrivateKey;

/** The units that are centres. */
@Component
class KnownCentres implements Centres {

    private final Units units;
    private final Keyring keyring;

    KnownCentres(Units units, Keyring keyring) {
        this.units = units;
        this.keyring = keyring;
    }

    @Override
    public Optional<Centre> receiving(String service) {
        return units.centre(service).map(Unit::id).flatMap(unit -> keyring.toSeal(unit, Purpose.CONTENT)
                .map(key -> new Centre(unit, key)));
    }

    @Override
    public Set<String> receiving() {
        return units.centresWithKeys();
    }

    @Override
    public List<PrivateKey> keys(SignedIn member) {
        return member.hat()
                .filter(hat -> hat.role() == StaffRole.COUNSELLOR)
                .map(Hat::unit)
                .map(unit -> keyring.toOpen(member, unit.id(), Purpose.CONTENT))
                .orElseGet(List::of);
    }
}
