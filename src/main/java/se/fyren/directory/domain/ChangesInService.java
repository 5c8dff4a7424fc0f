package se.fyren.directory.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Changes;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;
import se.fyren.directory.changes.Taking;
import se.fyren.directory.changes.Taking.NotTaken;
import se.fyren.directory.changes.Taking.Why;
import se.fyren.directory.domain.Drafting.Prepared;
import se.fyren.directory.domain.FactLines.Lined;

/**
 * Makes changes: each in one transaction that replaces the stored directory, as loading files does. Where the caller
 * stands in one already, what fails is taken back to where it began, and only what is committed is served.
 */
@Component
class ChangesInService implements Changes {

    private final FactTables tables;
    private final StoredChanges changes;
    private final Drafting drafting;
    private final DirectoryInService directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangesInService(
            FactTables tables,
            StoredChanges changes,
            Drafting drafting,
            DirectoryInService directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.changes = changes;
        this.drafting = drafting;
        this.directory = directory;
        this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Override
    public void hold() {
        transaction.executeWithoutResult(status -> tables.lock());
    }

    @Override
    public List<Line> lines(DataFile file) {
        return whole(() -> drafting.base().stream()
                .flatMap(base -> base.lines().of(file).stream().map(Lined::value))
                .toList());
    }

    @Override
    public Proposal propose(List<LineChange> lines) {
        return whole(() -> drafting.prepare(lines, null).proposal());
    }

    @Override
    public Proposal undo(Change change) {
        return whole(() -> drafting.prepare(change.reversed(), change.id()).proposal());
    }

    @Override
    public Proposal again(Change change) {
        return whole(() -> drafting.prepare(change.lines(), change.undoes()).proposal());
    }

    @Override
    public Taking take(Draft draft, UUID by) {
        return taking(() -> {
            tables.lock();
            Prepared prepared = drafting.prepare(draft.lines(), draft.undoes());
            if (!(prepared.proposal() instanceof Draft now) || now.edition() != draft.edition()) {
                return new NotTaken(Why.MOVED_ON);
            }
            Change change = made(draft, by, draft.edition() + 1);
            changes.add(change);
            return serve(change, prepared.facts(), draft.edition() + 1);
        });
    }

    @Override
    public Taking submit(Draft draft, UUID by) {
        return taking(() -> {
            if (!(drafting.prepare(draft.lines(), draft.undoes()).proposal() instanceof Draft)) {
                return new NotTaken(Why.MOVED_ON);
            }
            Change change = made(draft, by, null);
            changes.add(change);
            return new Taking.Waits(change.id());
        });
    }

    @Override
    public Taking accept(UUID id, int seen, UUID by) {
        return taking(() -> {
            tables.lock();
            Change change = changes.find(id).orElse(null);
            if (change == null || change.state() != Change.State.WAITING) {
                return new NotTaken(Why.NOT_WAITING);
            }
            if (change.madeBy().equals(by)) {
                return new NotTaken(Why.SAME_PERSON);
            }
            Prepared prepared = drafting.prepare(change.lines(), change.undoes());
            if (!(prepared.proposal() instanceof Draft now)) {
                return new NotTaken(Why.CANNOT_STAND);
            }
            if (now.edition() != seen) {
                return new NotTaken(Why.MOVED_ON);
            }
            if (!changes.decide(id, by, LocalDate.now(clock), seen + 1)) {
                return new NotTaken(Why.NOT_WAITING);
            }
            return serve(change, prepared.facts(), seen + 1);
        });
    }

    private Change made(Draft draft, UUID by, @Nullable Integer edition) {
        return new Change(
                UUID.randomUUID(),
                draft.lines(),
                by,
                LocalDate.now(clock),
                edition == null,
                draft.undoes(),
                null,
                null,
                edition,
                null,
                null);
    }

    private Taking serve(Change change, @Nullable Facts facts, int edition) {
        tables.replace(Objects.requireNonNull(facts), edition, drafting.digestWith(change), LocalDate.now(clock));
        return new Taking.InService(change.id(), edition);
    }

    private Taking taking(Supplier<Taking> work) {
        try {
            return whole(work);
        } catch (DuplicateKeyException somebodyWasFirst) {
            return new NotTaken(Why.MOVED_ON);
        } catch (DataIntegrityViolationException refused) {
            return new NotTaken(Why.REFUSED);
        } finally {
            refreshWhenDone();
        }
    }

    /** What the caller's transaction has not committed yet must not be served: it may still fail. */
    private void refreshWhenDone() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            directory.refresh();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                directory.refresh();
            }
        });
    }

    @Override
    public boolean decline(UUID change, UUID by) {
        return whole(() -> changes.decide(change, by, LocalDate.now(clock), null));
    }

    @Override
    public boolean settle(UUID change, UUID by) {
        return whole(() -> changes.settle(change, by, LocalDate.now(clock)));
    }

    @Override
    public Optional<Change> change(UUID id) {
        return changes.find(id);
    }

    @Override
    public List<Change> waiting() {
        return changes.waiting();
    }

    @Override
    public List<Change> overtaken() {
        return changes.overtaken();
    }

    @Override
    public List<Change> of(DataFile file) {
        return changes.of(file);
    }

    private <T> T whole(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
