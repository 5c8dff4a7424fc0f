package se.fyren.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verksamhet: a place to turn to.
 *
 * @param id the stable name in the contract, for instance {@code mika-sthlm}
 * @param name its Swedish proper name
 * @param formerNames what it has been called
 * @param organisation the id of who runs it, null where no source says
 * @param source the source of its name and operator
 */
public record Service(
        String id,
        String name,
        List<String> formerNames,
        @Nullable String organisation,
        Kind kind,
        String source) {

    public Service {
        formerNames = List.copyOf(formerNames);
    }

    /** What sort of service it is, for order and words; never for who may come. */
    public enum Kind {
        MIKA,
        KAST,
        /** For professionals: the regional coordinators and the national line that connects to them. */
        COORDINATOR,
        LINE,
        YOUNG,
        HEALTH,
        CIVIL,
        MUNICIPAL,
        LEARNING,
        EMERGENCY;

        /** Whether it exists for what Fyren is about. */
        public boolean isSpecialist() {
            return this == MIKA || this == KAST;
        }
    }
}
