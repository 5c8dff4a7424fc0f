package se.fyren.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyren.database.TestDatabase;
import se.fyren.directory.ReviewList.Concern;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.FieldFault;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.domain.Node;
import se.fyren.editing.History.Step;

/** What an editor does, from the list of work to taking it back. */
class EditingDeskTests {

    private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID BO = UUID.fromString("00000000-0000-4000-8000-00000000000b");

    private final Node node = Node.started(TestDatabase.migrated().dataSource());
    private final EditingDesk desk = new EditingDesk(node.changes(), node.directory(), Node.CLOCK);

    @Test
    void whatTurnsNothingIsInServiceAtOnce() {
        Line line = node.line(DataFile.SERVICES, "id", "kast-sthlm");

        assertThat(desk.make(List.of(new LineChange(line, line.with("name", "KAST i Stockholm"))), ANNA))
                .isInstanceOf(Outcome.InService.class);
        assertThat(desk.lines("kast-sthlm").getFirst().cell("name")).isEqualTo("KAST i Stockholm");
        assertThat(desk.workList().waiting()).isEmpty();
    }

    @Test
    void whatTurnsAVerdictWaitsForAnotherWhoHasSeenIt() {
        Line line = agreement();
        Outcome outcome = desk.make(List.of(ended(line)), ANNA);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Waits.class, waits -> {
            assertThat(waits.preview().turns()).isNotEmpty();
            assertThat(agreement()).isEqualTo(line);
            assertThat(desk.workList().waiting()).extracting(Change::id).containsExactly(waits.change());
            Looked looked = desk.look(waits.change(), List.of());
            assertThat(looked).isEqualTo(new Looked.Possible(1, waits.preview()));
            assertThat(desk.accept(waits.change(), 1, ANNA)).isEqualTo(new Outcome.NotMade(Outcome.Why.SAME_PERSON));
            assertThat(desk.accept(waits.change(), 1, BO)).isEqualTo(new Outcome.InService(waits.change()));
            assertThat(agreement().cell("status")).isEqualTo("none");
            assertThat(desk.look(waits.change(), List.of())).isEqualTo(new Looked.Impossible(Outcome.Why.NOT_WAITING));
        });
    }

    @Test
    void whoeverAgreesToWhatHasChangedSinceLooksAgain() {
        UUID waiting = waiting(ended(agreement()));
        Line other = node.line(DataFile.SERVICES, "id", "kast-sthlm");
        desk.make(List.of(new LineChange(other, other.with("name", "KAST i Stockholm"))), BO);

        assertThat(desk.accept(waiting, 1, BO)).isEqualTo(new Outcome.NotMade(Outcome.Why.MOVED_ON));
        assertThat(desk.accept(waiting, 2, BO)).isEqualTo(new Outcome.InService(waiting));
    }

    @Test
    void whatTurnedAVerdictIsTakenBackByTwoAsWell() {
        Line line = agreement();
        UUID ended = waiting(ended(line));
        desk.accept(ended, 1, BO);

        UUID back = ((Outcome.Waits) desk.undo(ended, BO)).change();
        assertThat(desk.accept(back, 2, ANNA)).isEqualTo(new Outcome.InService(back));
        assertThat(agreement()).isEqualTo(line);
        assertThat(desk.undo(UUID.randomUUID(), ANNA)).isEqualTo(new Outcome.NotMade(Outcome.Why.OVERTAKEN));
    }

    @Test
    void aLineThatStandsNoMoreIsFoundAmongTheChangesAndComesBack() {
        Line visit = node.line(DataFile.CHANNELS, "service", "mika-sthlm", "type", "visit");
        made(LineChange.withdrawn(visit));
        Change withdrawn = desk.changes(DataFile.CHANNELS).getFirst();

        assertThat(desk.lookBack(withdrawn.id(), List.of()))
                .isInstanceOfSatisfying(
                        Looked.Possible.class,
                        looked -> assertThat(looked.preview().turns()).isEmpty());
        assertThat(desk.undo(withdrawn.id(), BO)).isInstanceOf(Outcome.InService.class);
        assertThat(desk.lines("mika-sthlm")).contains(visit);
        assertThat(desk.lookBack(withdrawn.id(), List.of())).isEqualTo(new Looked.Impossible(Outcome.Why.OVERTAKEN));
    }

    @Test
    void theHistoryOfALineGoesBackToTheFiles() {
        Line first = node.line(DataFile.SERVICES, "id", "kast-sthlm");
        Line second = first.with("name", "KAST ett");
        Line third = first.with("name", "KAST två");
        UUID one = made(new LineChange(first, second));
        UUID two = made(new LineChange(second, third));
        Line other = node.line(DataFile.SERVICES, "id", "mika-sthlm");
        made(new LineChange(other, other.with("name", "Mika")));

        assertThat(desk.history(third).steps())
                .extracting(step -> step.change().id(), Step::before, Step::after, Step::latest)
                .containsExactly(tuple(two, second, third, true), tuple(one, first, second, false));
        assertThat(desk.history(node.line(DataFile.SERVICES, "id", "kast-gbg")).steps())
                .isEmpty();
    }

    @Test
    void aFactThatIsTooOldIsCheckedTodayAndLeavesTheWorkList() {
        WorkList before = desk.workList();
        WorkList.ToCheck old = before.facts().stream()
                .filter(one -> one.item().concern() == Concern.OLD
                        && one.item().topic().equals("coverage:0138")
                        && one.item().service().id().equals("mika-sthlm"))
                .findFirst()
                .orElseThrow();

        assertThat(old.lines()).containsExactly(agreement());
        assertThat(desk.checkedToday(old.lines().getFirst(), ANNA)).isInstanceOf(Outcome.InService.class);

        assertThat(agreement().cell("checked")).isEqualTo("2026-11-21");
        assertThat(desk.workList().facts()).hasSize(before.facts().size() - 1);
        assertThat(desk.checkedToday(agreement(), BO))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(FieldFault::fault)
                        .containsExactly(Fault.UNCHANGED));
    }

    @Test
    void everyMatterOfTheWorkListHasItsLines() {
        assertThat(desk.workList().facts()).isNotEmpty().allSatisfy(fact -> assertThat(fact.lines())
                .as(fact.item().service().id() + " " + fact.item().topic())
                .isNotEmpty());
    }

    @Test
    void aLineIsFoundByItsFingerprintUntilItChanges() {
        Line line = agreement();
        assertThat(desk.line(DataFile.COVERAGE, line.fingerprint())).contains(line);
        desk.checkedToday(line, ANNA);
        assertThat(desk.line(DataFile.COVERAGE, line.fingerprint())).isEmpty();
    }

    @Test
    void whatIsWrongIsToldByField() {
        LineChange sourceless = LineChange.added(Line.of(
                DataFile.RULES,
                Map.of("service", "kast-sthlm", "rule", "free", "value", "yes", "checked", "2026-11-22")));

        assertThat(desk.look(List.of(sourceless), List.of()))
                .isInstanceOfSatisfying(Looked.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(FieldFault::column, FieldFault::fault)
                        .containsExactlyInAnyOrder(
                                tuple("source", Fault.MISSING), tuple("checked", Fault.IN_THE_FUTURE)));
        assertThat(desk.make(List.of(sourceless), ANNA)).isInstanceOf(Outcome.Refused.class);
    }

    private Line agreement() {
        return node.line(DataFile.COVERAGE, "service", "mika-sthlm", "municipality", "0138");
    }

    private static LineChange ended(Line agreement) {
        return new LineChange(agreement, agreement.with("status", "none").with("checked", "2026-11-20"));
    }

    private UUID waiting(LineChange change) {
        return ((Outcome.Waits) desk.make(List.of(change), ANNA)).change();
    }

    private UUID made(LineChange change) {
        return ((Outcome.InService) desk.make(List.of(change), ANNA)).change();
    }
}
