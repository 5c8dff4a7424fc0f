package se.fyren.directory.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.directory.Directory;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Receiving;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Change;

/** The directory in service: loads the data files when they have changed and serves what the database holds. */
@Component
class DirectoryInService implements Directory, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final FactTables tables;
    private final StoredFacts stored;
    private final StoredChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Resource folder;
    private final Receiving receiving;

    private volatile @Nullable Snapshot snapshot;
    private volatile @Nullable Kept today;

    /**
     * Serves the files of the folder.
     *
     * @param folder ends with a slash
     * @param receiving who knows which services can be written to here; where nobody does, none can
     */
    DirectoryInService(
            FactTables tables,
            StoredFacts stored,
            StoredChanges changes,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${fyren.directory.files:classpath:/directory/}") Resource folder,
            Optional<Receiving> receiving) {
        this.tables = tables;
        this.stored = stored;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = folder;
        this.receiving = receiving.orElse(() -> Set.of());
    }

    @Override
    public void afterPropertiesSet() {
        load(folder).forEach(problem -> LOG.error("The directory's files are refused: {}", problem));
        if (snapshot == null) {
            throw new IllegalStateException("There is no directory: the data files are refused and none is stored.");
        }
    }

    /**
     * Loads the folder's files, if they differ from what is stored, in one transaction. Where anything is wrong in
     * them, the directory in service stays.
     *
     * @return the reasons for a refusal, empty where the files are in service
     */
    List<Problem> load(Resource files) {
        try {
            List<Problem> problems = transaction.execute(status -> replaceIfNew(new FactFiles(files)));
            return problems == null ? List.of() : problems;
        } catch (DataAccessException refused) {
            return List.of(Problem.of(
                    "the database",
                    String.valueOf(refused.getMostSpecificCause().getMessage())));
        } finally {
            serve();
        }
    }

    private List<Problem> replaceIfNew(FactFiles files) {
        // Before anything is read: two loads that have both read would each wait for the other.
        tables.lock();
        Optional<FactTables.Edition> edition = tables.edition();
        List<Change> inService = changes.inService();
        Optional<String> digest = files.digest(inService);
        if (digest.isPresent() && digest.equals(edition.map(FactTables.Edition::digest))) {
            return List.of();
        }
        Merge merge = Merge.of(files.lines(), inService);
        return switch (merge.reading()) {
            case FactReading.Refused(List<Problem> problems) -> problems;
            case FactReading.Accepted(Facts facts) -> {
                LocalDate today = LocalDate.now(clock);
                changes.end(merge.fates(), today);
                tables.replace(
                        facts,
                        edition.map(stored -> stored.number() + 1).orElse(1),
                        files.digest(changes.inService()).orElseThrow(),
                        today);
                yield List.of();
            }
        };
    }

    /** Serves what is stored, if that is another edition: another node may have changed it. */
    void refresh() {
        try {
            Snapshot current = snapshot;
            if (tables.edition()
                    .filter(stored -> current == null || stored.number() != current.edition())
                    .isPresent()) {
                serve();
            }
        } catch (DataAccessException | TransactionException databaseIsAway) {
            LOG.debug("The edition in service is not known just now; the one before is served.");
        }
    }

    private synchronized void serve() {
        transaction.executeWithoutResult(status -> tables.edition().ifPresent(stored -> {
            Snapshot current = snapshot;
            if (current == null || current.edition() != stored.number()) {
                snapshot = SnapshotBuilder.build(this.stored.read(), stored.number());
            }
        }));
    }

    /** Today's weighing and the edition it was made of. */
    private record Kept(int edition, DirectoryOnDay weighed) {}

    @Override
    public Snapshot snapshot() {
        Snapshot current = snapshot;
        if (current == null) {
            throw new IllegalStateException("The directory has not been loaded");
        }
        return current;
    }

    @Override
    public DirectoryOnDay on(LocalDate day) {
        Snapshot current = snapshot();
        Set<String> receivers = receiving.services();
        Kept kept = today;
        if (kept != null
                && kept.edition() == current.edition()
                && kept.weighed().day().equals(day)
                && kept.weighed().receiving().equals(receivers)) {
            return kept.weighed();
        }
        DirectoryOnDay weighed = current.on(day).receiving(receivers);
        if (day.equals(LocalDate.now(clock))) {
            today = new Kept(current.edition(), weighed);
        }
        return weighed;
    }
}
