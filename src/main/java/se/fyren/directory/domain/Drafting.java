package se.fyren.directory.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.FieldFault;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;

/** Works out what a change would make of the directory. Whoever calls stands in a transaction. */
@Component
class Drafting {

    private static final UUID NOT_MADE_YET = new UUID(0, 0);

    private final FactTables tables;
    private final StoredChanges changes;
    private final Clock clock;
    private final FactFiles files;
    private volatile @Nullable Base kept;

    Drafting(
            FactTables tables,
            StoredChanges changes,
            Clock clock,
            @Value("${fyren.directory.files:classpath:/directory/}") Resource folder) {
        this.tables = tables;
        this.changes = changes;
        this.clock = clock;
        this.files = new FactFiles(folder);
    }

    /** What the edition in service is made of, and what it is: the lines that stand, and the snapshot. */
    record Base(
            FactTables.Edition edition, FactLines files, List<Change> changes, FactLines lines, Snapshot snapshot) {}

    /** A draft, and the facts it would make; or why there is none. */
    record Prepared(Proposal proposal, @Nullable Facts facts) {}

    /** Empty where the edition in service is not what this program's files and the changes make. */
    Optional<Base> base() {
        FactTables.Edition edition = tables.edition().orElseThrow();
        Base last = kept;
        if (last == null || !last.edition().equals(edition)) {
            List<Change> inService = changes.inService();
            last = files.digest(inService).filter(edition.digest()::equals).isEmpty()
                    ? null
                    : base(edition, files.lines(), inService);
            kept = last;
        }
        return Optional.ofNullable(last);
    }

    private static @Nullable Base base(FactTables.Edition edition, FactLines files, List<Change> inService) {
        FactLines lines = Merge.made(files, inService).lines();
        return switch (FactReading.of(lines)) {
            case FactReading.Refused refused -> null;
            case FactReading.Accepted(Facts facts) ->
                new Base(edition, files, inService, lines, SnapshotBuilder.build(facts, edition.number()));
        };
    }

    /**
     * Prepares the lines.
     *
     * @param undoes the change that they take back, null where they take back none
     */
    Prepared prepare(List<LineChange> lines, @Nullable UUID undoes) {
        Optional<Base> base = base();
        if (base.isEmpty()) {
            return new Prepared(new Proposal.OtherFiles(), null);
        }
        boolean restored = undoes != null
                && changes.find(undoes)
                        .filter(one -> one.reversed().equals(lines))
                        .isPresent();
        List<FieldFault> faults = new ArrayList<>(LineChecks.of(lines, restored, LocalDate.now(clock)));
        if (lines.isEmpty()) {
            faults.add(new FieldFault(0, null, Fault.UNCHANGED, "nothing is changed"));
        }
        ChangedLines changed = Merge.made(base.get().files(), base.get().changes());
        if (lines.stream().anyMatch(line -> line.before() != null && !changed.has(line.before()))) {
            return new Prepared(new Proposal.Overtaken(), null);
        }
        for (int i = 0; i < lines.size(); i++) {
            @Nullable Line after = lines.get(i).after();
            if (after != null && !after.equals(lines.get(i).before()) && changed.has(after)) {
                faults.add(new FieldFault(i, null, Fault.STANDS_TWICE, "the line is there already"));
            }
        }
        if (faults.stream().anyMatch(fault -> fault.column() == null)) {
            return new Prepared(restored ? new Proposal.Overtaken() : new Proposal.Refused(faults), null);
        }
        changed.make(NOT_MADE_YET, undoes, lines);
        return switch (FactReading.of(changed.lines())) {
            case FactReading.Accepted(Facts facts)
            when faults.isEmpty() -> {
                Snapshot before = base.get().snapshot();
                Snapshot after = SnapshotBuilder.build(facts, before.edition() + 1);
                yield new Prepared(new Draft(lines, undoes, before.edition(), before, after), facts);
            }
            case FactReading.Accepted accepted -> new Prepared(new Proposal.Refused(faults), null);
            case FactReading.Refused(List<Problem> problems) -> {
                problems.forEach(problem -> add(faults, fault(problem, lines, changed)));
                yield new Prepared(new Proposal.Refused(faults), null);
            }
        };
    }

    /** The digest that the edition will have with one more change in service. */
    String digestWith(Change change) {
        List<Change> all = new ArrayList<>(base().orElseThrow().changes());
        all.add(change);
        return files.digest(all).orElseThrow();
    }

    private static void add(List<FieldFault> faults, FieldFault found) {
        if (faults.stream()
                .noneMatch(one -> one.line() == found.line()
                        && one.column() != null
                        && one.column().equals(found.column()))) {
            faults.add(found);
        }
    }

    /** A problem of a line that the change does not touch is one of what it takes away, or of its days. */
    private static FieldFault fault(Problem problem, List<LineChange> lines, ChangedLines changed) {
        for (int i = 0; i < lines.size(); i++) {
            LineChange line = lines.get(i);
            if (line.after() != null
                    && line.file().fileName().equals(problem.file())
                    && changed.number(line.after())
                            .filter(number -> number == problem.line())
                            .isPresent()) {
                return new FieldFault(i, problem.column(), problem.fault(), problem.reason());
            }
        }
        return new FieldFault(
                0,
                null,
                problem.fault() == Fault.UNKNOWN_NAME ? Fault.STILL_NEEDED : problem.fault(),
                problem.toString());
    }
}
