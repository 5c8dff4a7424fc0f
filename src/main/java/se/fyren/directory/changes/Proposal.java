package se.fyren.directory.changes;

import java.util.List;

/** Prövat förslag: what is said of a change before anybody makes it. */
public sealed interface Proposal permits Draft, Proposal.Refused, Proposal.Overtaken, Proposal.OtherFiles {

    /** Det går inte: something in the lines cannot stand. */
    record Refused(List<FieldFault> faults) implements Proposal {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Någon hann före: a line that was to be changed stands no longer as it was seen. */
    record Overtaken() implements Proposal {}

    /**
     * Andra filer: the directory in service is not what this program's files and the changes make. Another Fyren has
     * loaded other files, as it is during an update, or these were refused.
     */
    record OtherFiles() implements Proposal {}
}
