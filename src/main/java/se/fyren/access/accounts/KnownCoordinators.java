package se.fyren.access.accounts;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.fyren.access.Coordinators;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;

/** The units that are teams of coordinators. */
@Component
class KnownCoordinators implements Coordinators {

    private final Units units;
    private final Keyring keyring;

    KnownCoordinators(Units units, Keyring keyring) {
        this.units = units;
        this.keyring = keyring;
    }

    @Override
    public List<Team> receiving() {
        return units.all().stream()
                .filter(unit -> unit.kind() == Kind.COORDINATORS)
                .flatMap(unit ->
                        keyring
                                .toSeal(unit.id(), Purpose.CONTENT)
                                .map(key -> new Team(unit.id(), unit.name(), key))
                                .stream())
                .sorted(Comparator.comparing(Team::name))
                .toList();
    }
}
