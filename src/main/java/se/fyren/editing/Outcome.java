package se.fyren.editing;

import java.util.List;
import java.util.UUID;
import se.fyren.directory.changes.FieldFault;

/** Utfall: what came of what somebody wanted to change. */
public sealed interface Outcome {

    /** I drift: the guide answers by it. */
    record InService(UUID change) implements Outcome {}

    /** Väntar: it turns verdicts, and a second person is to see them. */
    record Waits(UUID change, Preview preview) implements Outcome {}

    /** Felaktigt: what is wrong, field by field; what was typed is with whoever typed it. */
    record Refused(List<FieldFault> faults) implements Outcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Blev inte av: nothing has changed. */
    record NotMade(Why why) implements Outcome {}

    /** Why nothing came of it. */
    enum Why {
        /** Somebody else changed the line first: look at what it says now. */
        OVERTAKEN,
        /** The directory changed meanwhile: look at what the guide would answer now. */
        MOVED_ON,
        /** Another version of Fyren is taking over: try again when it has. */
        OTHER_VERSION,
        /** Nobody agrees with themselves. */
        SAME_PERSON,
        /** It does not wait any more, or never did. */
        NOT_WAITING,
        /** The database has a rule against it that the program did not foresee. */
        REFUSED
    }
}
