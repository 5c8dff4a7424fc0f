package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.PrivateKey;

/** The units that are centres. */
@Component
class KnownCentres implements Centres {

    private final Units units;
    private final Keyring keyring;
    private final Clock clock;

    KnownCentres(Units units, Keyring keyring, Clock clock) {
        this.units = units;
        this.keyring = keyring;
        this.clock = clock;
    }

    @Override
    public Optional<Centre> receiving(String service) {
        return Optional.ofNullable(open().get(service))
                .flatMap(unit -> keyring.toSeal(unit.id(), Purpose.CONTENT).map(key -> new Centre(unit.id(), key)));
    }

    @Override
    public Set<String> receiving() {
        return open().keySet();
    }

    @Override
    public Optional<LocalDate> openSince(String service) {
        return units.openSince(service, LocalDate.now(clock));
    }

    @Override
    public List<Counsellor> counsellors(UUID unit) {
        return units.counsellors(unit);
    }

    /** The centres where somebody can open what is written, by the service that each alone says it is. */
    private Map<String, Unit> open() {
        Set<UUID> staffed = units.withSomebodyToOpen(LocalDate.now(clock));
        Map<String, List<Unit>> centres = units.all().stream()
                .filter(unit -> unit.kind() == Kind.MIKA || unit.kind() == Kind.KAST)
                .collect(Collectors.groupingBy(Unit::place));
        return centres.values().stream()
                .filter(same -> same.size() == 1)
                .map(List::getFirst)
                .filter(unit -> staffed.contains(unit.id()))
                .collect(Collectors.toMap(Unit::place, Function.identity()));
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
