package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.database.TestDatabase;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Changes;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Taking;

/** Whatever editors come up with: it is refused or served whole, can be taken back, and goes out as files. */
class RandomEditsTests {

    private static final long SEED = Long.getLong("fyren.seed", new Random().nextLong());
    private static final List<String> ODD = List.of(
            "", "x", "–", "2026-11-21", "1900-01-01", "..17", "unknown", "a\"b,c; d", "#", "SE", "0180", "två\nrader");

    private final Random random = new Random(SEED);
    private final DataSource database = TestDatabase.migrated().dataSource();
    private final Node node = Node.started(database);
    private final Changes changes = node.changes();

    @Test
    void whatIsTakenBackLeavesTheDirectoryAsItWas() {
        int taken = 0;
        for (int i = 0; goesOn(i, taken) && taken < 12; i++) {
            Snapshot before = node.snapshot();
            List<LineChange> lines = List.of(edit());
            if (changes.propose(lines) instanceof Draft draft
                    && changes.take(draft, Node.ANNA) instanceof Taking.InService(UUID id, int edition)) {
                taken++;
                assertThat(node.snapshot().edition()).as("seed %d", SEED).isEqualTo(edition);
                assertThat(alike(node.snapshot()))
                        .as("seed %d, %s is what its draft promised", SEED, lines)
                        .isEqualTo(alike(Node.started(database).snapshot()));
                if (random.nextInt(3) > 0) {
                    node.taken(changes.undo(changes.change(id).orElseThrow()));
                    assertThat(alike(node.snapshot()))
                            .as("seed %d, %s taken back", SEED, lines)
                            .isEqualTo(alike(before));
                }
            }
        }
        assertThat(taken).as("seed %d, edits taken", SEED).isGreaterThan(3);
    }

    @Test
    void anEditedDirectoryGoesOutAsFilesAndComesBack(@TempDir Path written) throws IOException {
        int taken = 0;
        for (int i = 0; goesOn(i, taken) && taken < 8; i++) {
            if (changes.propose(List.of(edit())) instanceof Draft draft
                    && changes.take(draft, Node.ANNA) instanceof Taking.InService) {
                taken++;
            }
        }
        for (Map.Entry<String, String> file : node.stored().files().entrySet()) {
            Files.writeString(written.resolve(file.getKey()), file.getValue());
        }

        assertThat(taken).as("seed %d, edits taken", SEED).isGreaterThan(3);
        assertThat(FactReading.of(new FileSystemResource(written + "/")))
                .as("seed %d", SEED)
                .isEqualTo(new FactReading.Accepted(new StoredFacts(JdbcClient.create(database)).read()));
        assertThat(alike(Node.started(TestDatabase.migrated().dataSource(), new SpoiledFiles(written))
                        .snapshot()))
                .as("seed %d", SEED)
                .isEqualTo(alike(node.snapshot()));
    }

    /** Few edits may be taken: one goes on until some have been, or ten thousand have not. */
    private static boolean goesOn(int tried, int taken) {
        return tried < 120 || (taken <= 3 && tried < 10_000);
    }

    private static Snapshot alike(Snapshot one) {
        return new Snapshot(
                0,
                one.areas(),
                one.regions(),
                one.sources(),
                one.organisations(),
                one.audienceAges(),
                one.services(),
                one.populations());
    }

    private LineChange edit() {
        List<DataFile> files = Arrays.stream(DataFile.values())
                .filter(file -> !changes.lines(file).isEmpty())
                .toList();
        DataFile file = files.get(random.nextInt(files.size()));
        List<Line> lines = changes.lines(file);
        Line line = lines.get(random.nextInt(lines.size()));
        Line changed = mutated(file.isChecked() ? line.with("checked", "2026-11-20") : line, lines);
        return switch (random.nextInt(4)) {
            case 0 -> LineChange.withdrawn(line);
            case 1 -> LineChange.added(changed);
            default -> new LineChange(line, changed);
        };
    }

    private Line mutated(Line line, List<Line> others) {
        String column =
                line.file().columns().get(random.nextInt(line.file().columns().size()));
        String text = random.nextInt(4) == 0
                ? ODD.get(random.nextInt(ODD.size()))
                : others.get(random.nextInt(others.size())).cell(column);
        return line.with(column, text);
    }
}
