package se.fyren.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fyren.kernel.AgeRange;

/**
 * Katalogen en viss dag: every service as it is known on one day.
 *
 * @param receiving the ids of the services that can be written to here, whatever the day
 */
public record DirectoryOnDay(
        LocalDate day, List<ServiceOnDay> services, Map<Audience, AgeRange> audienceAges, Set<String> receiving) {

    public DirectoryOnDay {
        receiving = Set.copyOf(receiving);
    }

    /** As the facts alone have it: none can be written to here. */
    public DirectoryOnDay(LocalDate day, List<ServiceOnDay> services, Map<Audience, AgeRange> audienceAges) {
        this(day, services, audienceAges, Set.of());
    }

    /** The same, with these services that can be written to here. */
    public DirectoryOnDay receiving(Set<String> others) {
        return new DirectoryOnDay(day, services, audienceAges, others);
    }

    /** The ages the audience means; empty where no source says. */
    public Optional<AgeRange> ages(Audience audience) {
        return Optional.ofNullable(audienceAges.get(audience));
    }
}
