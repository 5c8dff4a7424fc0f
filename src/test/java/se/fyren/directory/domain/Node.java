package se.fyren.directory.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.directory.Directory;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Changes;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;
import se.fyren.directory.changes.Taking;
import se.fyren.directory.export.StoredDirectory;

/** One Fyren of several on the same database: the directory's side of it. */
public final class Node {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Stockholm"));
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    static final UUID BO = UUID.fromString("00000000-0000-4000-8000-00000000000b");

    private final DirectoryInService directory;
    private final ChangesInService changes;
    private final StoredDirectory stored;

    private Node(DataSource database, Resource files) {
        FactTables tables = new FactTables(new JdbcTemplate(database));
        StoredFacts facts = new StoredFacts(JdbcClient.create(database));
        StoredChanges made = new StoredChanges(JdbcClient.create(database));
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        directory = new DirectoryInService(tables, facts, made, transaction, CLOCK, files, Optional.empty());
        changes = new ChangesInService(
                tables, made, new Drafting(tables, made, CLOCK, files), directory, transaction, CLOCK);
        stored = new StoredDirectoryTables(tables, facts, transaction);
        directory.afterPropertiesSet();
    }

    /** Starts with the shipped files. */
    public static Node started(DataSource database) {
        return new Node(database, new ClassPathResource("/directory/"));
    }

    static Node started(DataSource database, SpoiledFiles files) {
        return new Node(database, files.resource());
    }

    public Directory directory() {
        return directory;
    }

    public Changes changes() {
        return changes;
    }

    StoredDirectory.Edition stored() {
        return stored.edition();
    }

    Snapshot snapshot() {
        return directory.snapshot();
    }

    /** What the watch does every few seconds. */
    void look() {
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
        new EditionWatch(directory).configureTasks(tasks);
        tasks.getFixedDelayTaskList().getFirst().getRunnable().run();
    }

    /** The one line of the file with this text in the column of each pair. */
    public Line line(DataFile file, String... columnsAndTexts) {
        List<Line> found = changes.lines(file).stream()
                .filter(line -> {
                    for (int i = 0; i < columnsAndTexts.length; i += 2) {
                        if (!line.cell(columnsAndTexts[i]).equals(columnsAndTexts[i + 1])) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines of " + file);
        }
        return found.getFirst();
    }

    Draft draft(LineChange... lines) {
        Proposal proposal = changes.propose(List.of(lines));
        if (proposal instanceof Draft draft) {
            return draft;
        }
        throw new AssertionError(proposal);
    }

    Taking.InService take(LineChange... lines) {
        return taken(draft(lines));
    }

    Taking.InService taken(Proposal proposal) {
        Taking taking = proposal instanceof Draft draft ? changes.take(draft, ANNA) : null;
        if (taking instanceof Taking.InService inService) {
            return inService;
        }
        throw new AssertionError(proposal + " " + taking);
    }
}
