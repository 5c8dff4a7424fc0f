package se.fyren.editing;

import java.util.List;
import se.fyren.directory.changes.FieldFault;

/** Påsyn: what an editor is shown before anything is made. */
public sealed interface Looked {

    /**
     * Kan göras: with what the guide would answer.
     *
     * @param edition the edition that was looked at; who agrees, agrees to what they saw of it
     */
    record Possible(int edition, Preview preview) implements Looked {}

    /** Kan inte göras så: what is wrong, field by field. */
    record Refused(List<FieldFault> faults) implements Looked {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Kan inte göras nu. */
    record Impossible(Outcome.Why why) implements Looked {}
}
