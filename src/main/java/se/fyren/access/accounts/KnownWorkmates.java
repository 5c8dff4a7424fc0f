package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.Workmates;

/** Those who have the same role at the same unit. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownWorkmates implements Workmates {

    private final Colleagues colleagues;
    private final Assignments assignments;
    private final Clock clock;

    KnownWorkmates(Colleagues colleagues, Assignments assignments, Clock clock) {
        this.colleagues = colleagues;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public List<Workmate> of(SignedIn who) {
        return who.hat().map(this::of).orElseGet(List::of);
    }

    private List<Workmate> of(Hat worn) {
        UUID unit = worn.unit().id();
        Map<UUID, Staff> staff = colleagues.at(unit);
        LocalDate today = LocalDate.now(clock);
        return assignments.at(unit).stream()
                .filter(one -> one.hat().role() == worn.role() && one.isLetIn())
                .filter(one -> one.hat().isWornOn(today))
                .flatMap(one -> Optional.ofNullable(staff.get(one.staff())).stream())
                .filter(one -> one.isHere() && one.hasJoined())
                .map(one -> new Workmate(one.id(), one.name()))
                .distinct()
                .sorted(Comparator.comparing(Workmate::name).thenComparing(Workmate::staff))
                .toList();
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> staff) {
        return colleagues.namesOf(staff);
    }
}
