package se.fyren.directory.changes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Snapshot;

/**
 * Utkast: a change that may be made, with the directory as it is and as it would be. Nothing is stored yet.
 *
 * @param undoes the change that it takes back, null where it takes back none
 * @param edition the edition that it would change; of another, it is a draft no longer
 */
public record Draft(List<LineChange> lines, @Nullable UUID undoes, int edition, Snapshot before, Snapshot after)
        implements Proposal {

    public Draft {
        lines = List.copyOf(lines);
    }
}
