package se.fyren.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyren.directory.Directory;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Changes;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;
import se.fyren.directory.changes.Taking;
import se.fyren.guide.Situation;

/**
 * Redaktionen: where the directory is changed. What turns no verdict is in service at once; what does waits for a second
 * person. Whether somebody may edit at all is decided before they come here.
 */
@Component
public class EditingDesk {

    /** How often others may be first before we ask the editor to look again. */
    private static final int TRIES = 3;

    private final Changes changes;
    private final Directory directory;
    private final Clock clock;

    EditingDesk(Changes changes, Directory directory, Clock clock) {
        this.changes = changes;
        this.directory = directory;
        this.clock = clock;
    }

    /** To begin with, in a transaction that looks something up and then changes it. */
    public void hold() {
        changes.hold();
    }

    /** A change, whatever became of it. */
    public Optional<Change> change(UUID id) {
        return changes.change(id);
    }

    /** Every line that speaks of the service, its own first. */
    public List<Line> lines(String service) {
        return Arrays.stream(DataFile.values())
                .flatMap(file -> changes.lines(file).stream())
                .filter(line -> line.service().filter(service::equals).isPresent())
                .toList();
    }

    /** Every line of the file. */
    public List<Line> lines(DataFile file) {
        return changes.lines(file);
    }

    /** The line that a page has named by its fingerprint; empty where it has changed since. */
    public Optional<Line> line(DataFile file, String fingerprint) {
        return changes.lines(file).stream()
                .filter(line -> line.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** What the guide would answer; nothing is stored. */
    public Looked look(List<LineChange> lines, List<Situation> chosen) {
        return look(changes.propose(lines), chosen);
    }

    /** What the guide would answer with a change that waits. */
    public Looked look(UUID waiting, List<Situation> chosen) {
        return changes.change(waiting)
                .filter(change -> change.state() == Change.State.WAITING)
                .map(change -> look(changes.again(change), chosen))
                .orElseGet(() -> new Looked.Impossible(Outcome.Why.NOT_WAITING));
    }

    /** What the guide would answer with a change taken back. */
    public Looked lookBack(UUID inService, List<Situation> chosen) {
        return changes.change(inService)
                .filter(change -> change.state() == Change.State.IN_SERVICE)
                .map(change -> look(changes.undo(change), chosen))
                .orElseGet(() -> new Looked.Impossible(Outcome.Why.OVERTAKEN));
    }

    private Looked look(Proposal proposal, List<Situation> chosen) {
        return switch (proposal) {
            case Draft draft -> new Looked.Possible(draft.edition(), preview(draft, chosen));
            case Proposal.Refused refused -> new Looked.Refused(refused.faults());
            case Proposal.Overtaken overtaken -> new Looked.Impossible(Outcome.Why.OVERTAKEN);
            case Proposal.OtherFiles other -> new Looked.Impossible(Outcome.Why.OTHER_VERSION);
        };
    }

    private Preview preview(Draft draft, List<Situation> chosen) {
        return Preview.of(draft.before(), draft.after(), LocalDate.now(clock), chosen);
    }

    /** Makes the change, or lets it wait for a second person. */
    public Outcome make(List<LineChange> lines, UUID by) {
        return make(() -> changes.propose(lines), by);
    }

    /** Notes that the line says what its source says today. */
    public Outcome checkedToday(Line line, UUID by) {
        Line checked = line.with(DataFile.CHECKED, LocalDate.now(clock).toString());
        return make(List.of(new LineChange(line, checked)), by);
    }

    /** Takes the change back, by a change of its own. */
    public Outcome undo(UUID change, UUID by) {
        return changes.change(change)
                .filter(one -> one.state() == Change.State.IN_SERVICE)
                .map(one -> make(() -> changes.undo(one), by))
                .orElseGet(() -> new Outcome.NotMade(Outcome.Why.OVERTAKEN));
    }

    private Outcome make(Supplier<Proposal> proposing, UUID by) {
        changes.hold();
        Outcome outcome = new Outcome.NotMade(Outcome.Why.MOVED_ON);
        for (int i = 0; i < TRIES && outcome.equals(new Outcome.NotMade(Outcome.Why.MOVED_ON)); i++) {
            outcome = switch (proposing.get()) {
                case Draft draft -> make(draft, by);
                case Proposal.Refused refused -> new Outcome.Refused(refused.faults());
                case Proposal.Overtaken overtaken -> new Outcome.NotMade(Outcome.Why.OVERTAKEN);
                case Proposal.OtherFiles other -> new Outcome.NotMade(Outcome.Why.OTHER_VERSION);
            };
        }
        return outcome;
    }

    private Outcome make(Draft draft, UUID by) {
        Preview preview = preview(draft, List.of());
        return preview.turnsVerdict()
                ? outcome(changes.submit(draft, by), id -> new Outcome.Waits(id, preview))
                : outcome(changes.take(draft, by), Outcome.InService::new);
    }

    /**
     * Agrees to a change that waits.
     *
     * @param seen the edition of the {@link Looked.Possible} that this person was shown
     */
    public Outcome accept(UUID change, int seen, UUID by) {
        return outcome(changes.accept(change, seen, by), Outcome.InService::new);
    }

    /** Lets a change that waits come to nothing. Whether it waited. */
    public boolean decline(UUID change, UUID by) {
        return changes.decline(change, by);
    }

    /** Lets an overtaken change rest. Whether there was one. */
    public boolean settle(UUID change, UUID by) {
        return changes.settle(change, by);
    }

    /** How the line came to be what it is. */
    public History history(Line line) {
        return History.of(line, changes.of(line.file()));
    }

    /** Every change of the file's lines, the latest first: also of lines that stand no more. */
    public List<Change> changes(DataFile file) {
        return changes.of(file);
    }

    /** What an editor should look at today. */
    public WorkList workList() {
        return WorkList.of(
                directory.snapshot(),
                LocalDate.now(clock),
                Arrays.stream(DataFile.values())
                        .filter(DataFile::isChecked)
                        .collect(Collectors.toMap(Function.identity(), changes::lines)),
                changes.waiting(),
                changes.overtaken());
    }

    private static Outcome outcome(Taking taking, Function<UUID, Outcome> done) {
        return switch (taking) {
            case Taking.InService inService -> done.apply(inService.change());
            case Taking.Waits waits -> done.apply(waits.change());
            case Taking.NotTaken not ->
                new Outcome.NotMade(
                        switch (not.why()) {
                            case MOVED_ON -> Outcome.Why.MOVED_ON;
                            case SAME_PERSON -> Outcome.Why.SAME_PERSON;
                            case NOT_WAITING -> Outcome.Why.NOT_WAITING;
                            case CANNOT_STAND -> Outcome.Why.OVERTAKEN;
                            case REFUSED -> Outcome.Why.REFUSED;
                        });
        };
    }
}
