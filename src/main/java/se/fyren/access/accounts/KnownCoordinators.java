package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final Clock clock;

    KnownCoordinators(Units units, Keyring keyring, Clock clock) {
        this.units = units;
        this.keyring = keyring;
        this.clock = clock;
    }

    @Override
    public List<Team> receiving() {
        Set<UUID> staffed = units.withSomebodyToOpen(LocalDate.now(clock));
        return units.all().stream()
                .filter(unit -> unit.kind() == Kind.COORDINATORS && staffed.contains(unit.id()))
                .flatMap(unit ->
                        keyring
                                .toSeal(unit.id(), Purpose.CONTENT)
                                .map(key -> new Team(unit.id(), unit.name(), key))
                                .stream())
                .sorted(Comparator.comparing(Team::name))
                .toList();
    }
}
