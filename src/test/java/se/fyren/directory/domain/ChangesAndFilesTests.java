package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.directory.domain.Node.BO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.database.TestDatabase;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Change.State;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;
import se.fyren.directory.changes.Taking.NotTaken;
import se.fyren.directory.changes.Taking.Why;

/** A new version of Fyren ships other files; what editors have changed outlives it, or is told. */
class ChangesAndFilesTests {

    private static final String NOTED = "002_77f5b7eb4d3879ac.txt";

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.migrated().dataSource();
    private SpoiledFiles files;
    private Node node;

    @BeforeEach
    void start() throws IOException {
        files = SpoiledFiles.copiedTo(folder);
        node = Node.started(database, files);
    }

    @Test
    void aChangeOutlivesAnUpdateOfOtherLines() throws IOException {
        UUID renamed = rename("kast-sthlm", "KAST i Stockholm");
        UUID added =
                node.take(LineChange.added(coverage("0192", "in-force", ""))).change();
        files.change("services.csv", "mika-sthlm", "Mikamottagningen Stockholm", "Mika i Stockholm");
        files.add("channels.csv", "mika-gbg,sms,114 14,,,,%s,,,".formatted(NOTED));

        update();

        assertThat(name("kast-sthlm")).isEqualTo("KAST i Stockholm");
        assertThat(name("mika-sthlm")).isEqualTo("Mika i Stockholm");
        assertThat(node.changes().lines(DataFile.COVERAGE)).contains(coverage("0192", "in-force", ""));
        assertThat(states(renamed, added)).containsOnly(State.IN_SERVICE);
        assertThat(node.changes().overtaken()).isEmpty();
    }

    @Test
    void aLineThatTheFilesSayOtherwiseNowOvertakesItsChange() throws IOException {
        UUID renamed = rename("kast-sthlm", "KAST i Stockholm");
        files.change("services.csv", "kast-sthlm", "KAST Stockholm", "KAST Norr");

        update();

        assertThat(name("kast-sthlm")).isEqualTo("KAST Norr");
        assertThat(node.changes().overtaken()).extracting(Change::id).containsExactly(renamed);
        assertThat(node.changes().change(renamed).orElseThrow().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("KAST i Stockholm"));

        assertThat(node.changes().settle(renamed, BO)).isTrue();
        assertThat(node.changes().settle(renamed, BO)).isFalse();
        assertThat(node.changes().overtaken()).isEmpty();
        assertThat(states(renamed)).containsExactly(State.SETTLED);
    }

    @Test
    void whatIsOvertakenOnceStaysSoWhenTheFilesGoBack() throws IOException {
        rename("kast-sthlm", "KAST i Stockholm");
        files.change("services.csv", "kast-sthlm", "KAST Stockholm", "KAST Norr");
        update();
        files.change("services.csv", "kast-sthlm", "KAST Norr", "KAST Stockholm");

        update();

        assertThat(name("kast-sthlm")).isEqualTo("KAST Stockholm");
        assertThat(node.changes().overtaken()).hasSize(1);
    }

    @Test
    void aChangeThatTheFilesHaveTakenUpIsDone() throws IOException {
        UUID first = rename("kast-sthlm", "KAST ett");
        UUID second = rename("kast-sthlm", "KAST två");
        UUID added =
                node.take(LineChange.added(coverage("0192", "in-force", ""))).change();
        files.change("services.csv", "kast-sthlm", "KAST Stockholm", "KAST två");
        files.add("coverage.csv", "mika-sthlm,0192,in-force,,,%s,,2026-11-21,".formatted(NOTED));

        update();

        assertThat(name("kast-sthlm")).isEqualTo("KAST två");
        assertThat(states(first, second, added)).containsOnly(State.SPENT);
        assertThat(node.changes().overtaken()).isEmpty();
        assertThat(node.changes().lines(DataFile.COVERAGE)).containsOnlyOnce(coverage("0192", "in-force", ""));
    }

    /** One source would say two things of the same days: the shipped files have the word, and nothing else is lost. */
    @Test
    void aChangeThatContradictsTheNewFilesIsPutAside() throws IOException {
        UUID before = rename("kast-sthlm", "KAST ett");
        UUID clashing =
                node.take(LineChange.added(coverage("0192", "in-force", ""))).change();
        UUID after = rename("mika-gbg", "Mika Göteborg");
        files.add("coverage.csv", "mika-sthlm,0192,none,2020-01-01,,%s,,2026-11-21,".formatted(NOTED));

        update();

        assertThat(node.changes().overtaken()).extracting(Change::id).containsExactly(clashing);
        assertThat(states(before, after)).containsOnly(State.IN_SERVICE);
        assertThat(name("kast-sthlm")).isEqualTo("KAST ett");
        assertThat(name("mika-gbg")).isEqualTo("Mika Göteborg");
        assertThat(node.changes().propose(node.changes().overtaken().getFirst().lines()))
                .as("made once more")
                .isInstanceOf(Proposal.Refused.class);
    }

    @Test
    void filesThatCannotStandAloneAreRefusedAndTheChangesStay() throws IOException {
        UUID renamed = rename("kast-sthlm", "KAST i Stockholm");
        LineChange another = renaming("mika-gbg", "Mika Göteborg");
        files.change("audiences.csv", "young", "..25", "25..13");

        update();

        assertThat(name("kast-sthlm")).isEqualTo("KAST i Stockholm");
        assertThat(states(renamed)).containsExactly(State.IN_SERVICE);
        assertThat(node.changes().propose(List.of(another))).isEqualTo(new Proposal.OtherFiles());
    }

    @Test
    void aNodeWithOlderFilesChangesNothing(@TempDir Path newer) throws IOException {
        Draft draft = node.draft(renaming("kast-sthlm", "KAST i Stockholm"));
        SpoiledFiles others = SpoiledFiles.copiedTo(newer);
        others.change("services.csv", "mika-sthlm", "Mikamottagningen Stockholm", "Mika i Stockholm");
        Node updated = Node.started(database, others);

        assertThat(node.changes().propose(draft.lines())).isEqualTo(new Proposal.OtherFiles());
        assertThat(node.changes().take(draft, BO)).isEqualTo(new NotTaken(Why.MOVED_ON));
        assertThat(updated.changes().propose(draft.lines())).isInstanceOf(Draft.class);
    }

    private void update() {
        node = Node.started(database, files);
        assertThat(Node.started(database, files).snapshot()).isEqualTo(node.snapshot());
    }

    private UUID rename(String service, String name) {
        return node.take(renaming(service, name)).change();
    }

    private LineChange renaming(String service, String name) {
        Line line = node.changes().lines(DataFile.SERVICES).stream()
                .filter(one -> one.cell("id").equals(service))
                .findFirst()
                .orElseThrow();
        return new LineChange(line, line.with("name", name));
    }

    private static Line coverage(String municipality, String status, String first) {
        return Line.of(
                DataFile.COVERAGE,
                Map.of(
                        "service", "mika-sthlm",
                        "municipality", municipality,
                        "status", status,
                        "first_day", first,
                        "source", NOTED,
                        "checked", "2026-11-21"));
    }

    private List<State> states(UUID... changes) {
        return List.of(changes).stream()
                .map(id -> node.changes().change(id).orElseThrow().state())
                .toList();
    }

    private String name(String service) {
        return node.snapshot().service(service).orElseThrow().service().name();
    }
}
