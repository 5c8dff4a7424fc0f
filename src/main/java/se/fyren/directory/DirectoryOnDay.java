package se.fyren.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyren.kernel.AgeRange;

/** Katalogen en viss dag: every service as it is known on one day. */
public record DirectoryOnDay(LocalDate day, List<ServiceOnDay> services, Map<Audience, AgeRange> audienceAges) {

    /** The ages the audience means; empty where no source says. */
    public Optional<AgeRange> ages(Audience audience) {
        return Optional.ofNullable(audienceAges.get(audience));
    }
}
