package se.fyren.booking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Kalenderplan: when and where those of a unit can be met, as its staff see and change it.
 *
 * @param terms empty where the unit takes no bookings yet
 * @param counsellors the staff who can be met there now
 */
public record CalendarPlan(
        Optional<Terms> terms,
        Set<UUID> counsellors,
        List<Hours> hours,
        List<Absence> absences,
        List<Resource> resources) {

    public CalendarPlan {
        counsellors = Set.copyOf(counsellors);
        hours = List.copyOf(hours);
        absences = List.copyOf(absences);
        resources = List.copyOf(resources);
    }
}
