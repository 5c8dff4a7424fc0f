package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.directory.domain.Node.ANNA;
import static se.fyren.directory.domain.Node.BO;
import static se.fyren.directory.domain.Node.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import se.fyren.database.TestDatabase;
import se.fyren.directory.Channel;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Change.State;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;
import se.fyren.directory.changes.Taking;
import se.fyren.directory.changes.Taking.NotTaken;
import se.fyren.directory.changes.Taking.Why;

/** What an editor changes is served at once, by every node, whole or not at all, and can be taken back. */
class ChangesInServiceTests {

    private final DataSource database = TestDatabase.migrated().dataSource();
    private final Node node = Node.started(database);

    @Test
    void aChangeIsServedAndRemembered() {
        LineChange renamed = renamed("KAST i Stockholm");
        UUID id = node.take(renamed).change();

        assertThat(name()).isEqualTo("KAST i Stockholm");
        assertThat(node.snapshot().edition()).isEqualTo(2);
        assertThat(node.changes().lines(DataFile.SERVICES))
                .contains(renamed.after())
                .doesNotContain(renamed.before());
        assertThat(node.changes().of(DataFile.SERVICES))
                .containsExactly(new Change(id, List.of(renamed), ANNA, TODAY, false, null, null, null, 2, null, null));
        assertThat(node.changes().of(DataFile.RULES)).isEmpty();
    }

    @Test
    void anotherNodeServesItAfterALook() {
        Node other = Node.started(database);
        node.take(renamed("KAST i Stockholm"));
        assertThat(other.snapshot().edition()).isEqualTo(1);

        other.look();

        assertThat(other.snapshot()).isEqualTo(node.snapshot());
        assertThat(other.changes().lines(DataFile.SERVICES))
                .isEqualTo(node.changes().lines(DataFile.SERVICES));
    }

    @Test
    void aChangeSurvivesARestart() {
        node.take(renamed("KAST i Stockholm"));

        Node restarted = Node.started(database);

        assertThat(restarted.snapshot()).isEqualTo(node.snapshot());
    }

    @Test
    void aPublisherItsPageAndWhatItSaysAreOneChange() {
        Line page = Line.of(DataFile.SOURCES, Map.of("id", "ny.se", "publisher", "ny", "title", "Om oss"));
        Line publisher =
                Line.of(DataFile.ORGANISATIONS, Map.of("id", "ny", "name", "Ny", "kind", "agency", "source", "ny.se"));

        assertThat(node.changes().propose(List.of(LineChange.added(page)))).isInstanceOf(Proposal.Refused.class);
        node.take(LineChange.added(page), LineChange.added(publisher));

        assertThat(node.snapshot().sources()).containsKey("ny.se");
        assertThat(node.snapshot().organisations()).containsKey("ny");
    }

    @Test
    void whoeverSawAnEarlierEditionLooksAgain() {
        Draft seen = node.draft(renamed("KAST ett"));
        node.take(LineChange.withdrawn(node.line(DataFile.CHANNELS, "service", "mika-sthlm", "type", "visit")));

        assertThat(node.changes().take(seen, BO)).isEqualTo(new NotTaken(Why.MOVED_ON));
        assertThat(node.changes().take(node.draft(seen.lines().getFirst()), BO)).isInstanceOf(Taking.InService.class);
    }

    @Test
    void aLineThatSomebodyChangedFirstIsOvertaken() {
        LineChange first = renamed("KAST ett");
        LineChange second = renamed("KAST två");
        node.take(first);

        assertThat(node.changes().propose(List.of(second))).isEqualTo(new Proposal.Overtaken());
        assertThat(name()).isEqualTo("KAST ett");
    }

    @RepeatedTest(3)
    void ofTwoAtOnceOneIsServedAndTheOtherRefused() throws Exception {
        Node other = Node.started(database);
        Draft one = node.draft(renamed("KAST ett"));
        Draft two = other.draft(renamed("KAST två"));

        List<Taking> outcomes = atOnce(
                () -> node.changes().take(one, ANNA), () -> other.changes().take(two, BO));

        assertThat(outcomes).hasAtLeastOneElementOfType(Taking.InService.class).contains(new NotTaken(Why.MOVED_ON));
        node.look();
        other.look();
        assertThat(name()).isIn("KAST ett", "KAST två");
        assertThat(other.snapshot()).isEqualTo(node.snapshot());
        assertThat(node.changes().of(DataFile.SERVICES)).hasSize(1);
    }

    @Test
    void aChangeThatIsTakenBackLeavesTheDirectoryAsItWas() {
        Snapshot before = node.snapshot();
        List<Line> lines = node.changes().lines(DataFile.CHANNELS);
        Line visit = node.line(DataFile.CHANNELS, "service", "mika-sthlm", "type", "visit");
        assertThat(visit.cell("checked")).as("a line that nobody has checked").isEmpty();
        UUID withdrawn = node.take(LineChange.withdrawn(visit)).change();
        assertThat(channels()).doesNotContain(Channel.Type.VISIT);

        UUID undone = node.taken(node.changes().undo(change(withdrawn))).change();

        assertThat(node.changes().lines(DataFile.CHANNELS)).isEqualTo(lines);
        assertThat(node.snapshot())
                .usingRecursiveComparison()
                .ignoringFields("edition")
                .isEqualTo(before);
        assertThat(change(undone).undoes()).isEqualTo(withdrawn);
        assertThat(node.changes().undo(change(withdrawn))).as("once more").isEqualTo(new Proposal.Overtaken());
    }

    @Test
    void whatWaitsIsServedWhenASecondPersonAgrees() {
        UUID waits = submitted(renamed("KAST i Stockholm"));
        assertThat(name()).isEqualTo("KAST Stockholm");
        assertThat(node.changes().waiting()).extracting(Change::id).containsExactly(waits);

        assertThat(node.changes().accept(waits, 1, ANNA)).isEqualTo(new NotTaken(Why.SAME_PERSON));
        assertThat(node.changes().accept(waits, 7, BO)).isEqualTo(new NotTaken(Why.MOVED_ON));
        assertThat(node.changes().accept(waits, 1, BO)).isEqualTo(new Taking.InService(waits, 2));
        assertThat(node.changes().accept(waits, 2, BO)).isEqualTo(new NotTaken(Why.NOT_WAITING));

        assertThat(name()).isEqualTo("KAST i Stockholm");
        assertThat(change(waits).decidedBy()).isEqualTo(BO);
        assertThat(node.changes().waiting()).isEmpty();
        assertThat(Node.started(database).snapshot()).isEqualTo(node.snapshot());
    }

    @Test
    void whatIsDeclinedIsNeverServed() {
        UUID waits = submitted(renamed("KAST i Stockholm"));

        assertThat(node.changes().decline(waits, ANNA)).isTrue();
        assertThat(node.changes().decline(waits, BO)).isFalse();
        assertThat(node.changes().accept(waits, 1, BO)).isEqualTo(new NotTaken(Why.NOT_WAITING));
        assertThat(change(waits).state()).isEqualTo(State.DECLINED);
        assertThat(name()).isEqualTo("KAST Stockholm");
    }

    @Test
    void whatWaitsWhileItsLineIsChangedCannotStand() {
        UUID waits = submitted(renamed("KAST ett"));
        node.take(renamed("KAST två"));

        assertThat(node.changes().again(change(waits))).isEqualTo(new Proposal.Overtaken());
        assertThat(node.changes().accept(waits, 2, BO)).isEqualTo(new NotTaken(Why.CANNOT_STAND));
        assertThat(change(waits).state()).isEqualTo(State.WAITING);
    }

    /** An area's place in the country is left to the database's own constraint. */
    @Test
    void whatTheDatabaseRefusesLeavesNothingBehind() {
        Snapshot before = node.snapshot();
        Line upplandsVasby = node.line(DataFile.AREAS, "code", "0114");

        Taking taking = node.changes()
                .take(node.draft(new LineChange(upplandsVasby, upplandsVasby.with("parent", "03"))), ANNA);

        assertThat(taking).isEqualTo(new NotTaken(Why.REFUSED));
        assertThat(node.snapshot()).isSameAs(before);
        assertThat(node.changes().of(DataFile.AREAS)).isEmpty();
    }

    private LineChange renamed(String name) {
        Line line = node.line(DataFile.SERVICES, "id", "kast-sthlm");
        return new LineChange(line, line.with("name", name));
    }

    private UUID submitted(LineChange change) {
        return ((Taking.Waits) node.changes().submit(node.draft(change), ANNA)).change();
    }

    private Change change(UUID id) {
        return node.changes().change(id).orElseThrow();
    }

    private String name() {
        return node.snapshot().service("kast-sthlm").orElseThrow().service().name();
    }

    private List<Channel.Type> channels() {
        return node.snapshot().service("mika-sthlm").orElseThrow().channels().stream()
                .map(Channel::type)
                .toList();
    }

    private static List<Taking> atOnce(Callable<Taking> one, Callable<Taking> another) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Taking> outcomes = new ArrayList<>();
            for (Future<Taking> outcome : threads.invokeAll(List.of(one, another))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
