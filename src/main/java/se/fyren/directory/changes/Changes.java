package se.fyren.directory.changes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Katalogens ändringar: lets the directory's lines be changed, and remembers how they were. Whether somebody may, and
 * whether a change turns a verdict, is for those who ask to know.
 */
public interface Changes {

    /**
     * Holds back every other change until the caller's transaction ends. Who proposes and makes a change in one
     * transaction begins with this: two that have both read would each wait for the other.
     */
    void hold();

    /** The lines of the file as they stand, changes included, in order. */
    List<Line> lines(DataFile file);

    /** What would become of the directory; nothing is stored. */
    Proposal propose(List<LineChange> lines);

    /** The same for taking back a change. Lines that have stood before may stand again, also without a check date. */
    Proposal undo(Change change);

    /** The same for a change that waits, on the directory of today. */
    Proposal again(Change change);

    /** Puts the draft in service; only what turns no verdict. */
    Taking take(Draft draft, UUID by);

    /** Keeps the draft until a second person has looked at it. */
    Taking submit(Draft draft, UUID by);

    /**
     * Puts a change in service that has waited.
     *
     * @param seen the edition for which the second person saw what the guide would answer
     */
    Taking accept(UUID change, int seen, UUID by);

    /** Lets a change that waits come to nothing; its maker may do so too. Whether it waited. */
    boolean decline(UUID change, UUID by);

    /** Lets an overtaken change rest. Whether there was one. */
    boolean settle(UUID change, UUID by);

    Optional<Change> change(UUID id);

    /** The changes that wait for a second person, the first that came first. */
    List<Change> waiting();

    /** The changes that an update of the shipped files has overtaken and nobody has seen to. */
    List<Change> overtaken();

    /** Every change of lines of the file, the latest first; those that wait before all others. */
    List<Change> of(DataFile file);
}
