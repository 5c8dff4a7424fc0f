package se.fyren.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.fyren.access.Decision.Why;
import se.fyren.access.audit.Place;
import se.fyren.access.audit.TrailEntry;
import se.fyren.access.audit.TrailHouse;
import se.fyren.access.audit.TrailPage;

/** Through the gate goes what is theirs and stands in the trail, and nothing else. */
class GateTests {

    @AutoClose
    private final TrailHouse house = new TrailHouse();

    private Gate gate;
    private SignedIn counsellor;

    @BeforeEach
    void start() {
        gate = house.get(Gate.class);
        counsellor = house.somebody(StaffRole.COUNSELLOR, house.mika);
        house.sql
                .sql(
                        "create table note (id uuid primary key, unit uuid not null, responsible uuid, text text not null)")
                .update();
    }

    @Test
    void whatIsTheirsIsHandedOnAndStandsInTheTrail() {
        UUID note = note(house.mika, counsellor.staff());

        assertThat(read(note)).contains("old");
        assertThat(trailOf(house.mikasAuditor)).singleElement().satisfies(entry -> {
            assertThat(entry.day()).isEqualTo(TrailHouse.TODAY);
            assertThat(entry.asked())
                    .isEqualTo(new Asked(
                            counsellor.staff(),
                            StaffRole.COUNSELLOR,
                            house.mika.id(),
                            Act.READ,
                            Part.CONTENT,
                            Thing.THREAD,
                            house.mika.id(),
                            note,
                            counsellor.staff(),
                            null));
        });
    }

    @Test
    void whatIsNotThereAndWhatIsNotTheirsAreTheSameInOutcomeWorkAndTrail() {
        SignedIn kasts = house.somebody(StaffRole.COUNSELLOR, house.kast);
        Unit keyless = TrailHouse.unit(Unit.Kind.MIKA, "mika-elsewhere");
        house.keep(keyless);
        List<UUID> closed = List.of(
                UUID.randomUUID(),
                note(house.kast, kasts.staff()),
                note(house.kast, null),
                note(house.kast, UUID.randomUUID()),
                note(keyless, kasts.staff()));
        AtomicReference<Optional<String>> outcome = new AtomicReference<>(Optional.of("nothing yet"));

        assertThat(closed).allSatisfy(note -> {
            long before = house.entries();
            assertThat(house.statements(() -> outcome.set(read(note)))).isEqualTo(5);
            assertThat(outcome.get()).isEmpty();
            assertThat(house.entries()).isEqualTo(before + 1);
        });
        assertThat(trailOf(house.mikasAuditor))
                .extracting(entry -> entry.asked().refused())
                .containsExactly(Why.NOT_THERE);
        assertThat(trailOf(house.kastsAuditor))
                .extracting(entry -> entry.asked().refused())
                .containsExactly(Why.NOT_RELATED, Why.NOT_RELATED, Why.NOT_RELATED);
    }

    @Test
    void theSameHoldsForWhoWearsNoHat() {
        SignedIn bare = new SignedIn(counsellor.staff(), counsellor.name(), null, counsellor.key());
        UUID theirs = note(house.mika, counsellor.staff());

        int there = house.statements(() -> assertThat(readBy(bare, theirs)).isEmpty());
        int notThere = house.statements(
                () -> assertThat(readBy(bare, UUID.randomUUID())).isEmpty());

        assertThat(there).isEqualTo(notThere);
        assertThat(house.entries()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsNotDone() {
        UUID note = note(house.kast, null);

        assertThat(changed(note)).isEmpty();
        assertThat(text(note)).isEqualTo("old");
    }

    @Test
    void whereTheTrailCannotBeWrittenNothingIsDoneAndNothingHandedOn() {
        UUID note = note(house.mika, counsellor.staff());
        AtomicReference<Object> handedOn = new AtomicReference<>("nothing");
        house.sql.sql("alter table access.audit rename to elsewhere").update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> handedOn.set(changed(note)));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> handedOn.set(read(note)));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> handedOn.set(
                        gate.list(counsellor, Act.LIST, Part.OUTLINE, Thing.THREAD, scope -> List.of("a thread"))));

        assertThat(handedOn).hasValue("nothing");
        assertThat(text(note)).isEqualTo("old");
    }

    @Test
    void whatThrowsLeavesNeitherAChangeNorAnEntry() {
        UUID note = note(house.mika, null);

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() ->
                        gate.through(counsellor, Act.CHANGE, Part.CONTENT, Thing.THREAD, () -> found(note), text -> {
                            change(note);
                            throw new UnsupportedOperationException();
                        }));

        assertThat(text(note)).isEqualTo("old");
        assertThat(house.entries()).isZero();
    }

    @Test
    void aListIsOneEntryWhateverItHolds() {
        List<String> listed = gate.list(
                        counsellor,
                        Act.LIST,
                        Part.OUTLINE,
                        Thing.THREAD,
                        scope -> List.of(String.valueOf(scope.unit()), String.valueOf(scope.own())))
                .orElseThrow();

        assertThat(listed).containsExactly(house.mika.id().toString(), "null");
        assertThat(trailOf(house.mikasAuditor)).singleElement().satisfies(entry -> {
            assertThat(entry.asked().act()).isEqualTo(Act.LIST);
            assertThat(entry.asked().record()).isNull();
            assertThat(entry.asked().refused()).isNull();
        });
    }

    @Test
    void whatAPageTellsByItselfIsDecidedAndLeavesNoEntry() {
        SignedIn auditor = house.mikasAuditor;

        assertThat(gate.tell(counsellor, Act.COUNT, Part.OUTLINE, Thing.THREAD, () -> "told"))
                .hasValue("told");
        assertThat(gate.tell(auditor, Act.COUNT, Part.OUTLINE, Thing.THREAD, () -> {
                    throw new AssertionError("Nothing is found for who may not know it");
                }))
                .isEmpty();
        assertThat(trailOf(auditor)).isEmpty();
    }

    private Optional<String> read(UUID note) {
        return readBy(counsellor, note);
    }

    private Optional<String> readBy(SignedIn who, UUID note) {
        return gate.read(who, Part.CONTENT, Thing.THREAD, () -> found(note));
    }

    private Optional<String> changed(UUID note) {
        return gate.through(counsellor, Act.CHANGE, Part.CONTENT, Thing.THREAD, () -> found(note), text -> {
            change(note);
            return "changed";
        });
    }

    private void change(UUID note) {
        house.sql.sql("update note set text = 'new' where id = ?").param(note).update();
    }

    private Optional<Guarded<String>> found(UUID note) {
        return house.sql
                .sql("select unit, responsible, text from note where id = ?")
                .param(note)
                .query((row, number) -> new Guarded<>(
                        new Ref(
                                Thing.THREAD,
                                note,
                                row.getObject("unit", UUID.class),
                                row.getObject("responsible", UUID.class),
                                Set.of(),
                                null),
                        row.getString("text")))
                .optional();
    }

    private UUID note(Unit unit, @Nullable UUID responsible) {
        UUID id = UUID.randomUUID();
        house.sql
                .sql("insert into note values (?, ?, cast(? as uuid), 'old')")
                .params(id, unit.id())
                .param(responsible)
                .update();
        return id;
    }

    private String text(UUID note) {
        return house.sql
                .sql("select text from note where id = ?")
                .param(note)
                .query(String.class)
                .single();
    }

    private List<TrailEntry> trailOf(SignedIn auditor) {
        UUID unit = auditor.hat().orElseThrow().unit().id();
        Scope scope = new Scope(false, null, null, unit, null, null, null);
        TrailPage page = house.read(auditor, scope, TrailHouse.TODAY, Place.through(TrailHouse.TODAY));
        return ((TrailPage.Read) page).newestFirst();
    }
}
