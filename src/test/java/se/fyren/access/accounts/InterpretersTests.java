package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Interpreters;
import se.fyren.access.Interpreters.Interpreter;
import se.fyren.access.Interpreters.Loan;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.kernel.Period;

/** A counsellor lends an interpreter one thing for a time: that, then, and nothing else is theirs to open. */
class InterpretersTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Unit mika;
    private Unit kast;
    private SignedIn anna;
    private SignedIn tove;
    private LocalDate today;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        mika = house.unit(Kind.MIKA, "mika-sthlm");
        kast = house.unit(Kind.KAST, "kast-sthlm");
        anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
        tove = house.colleague("tove", StaffRole.INTERPRETER, mika);
        today = LocalDate.now(house.clock);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void aCentreSeesItsOwnInterpretersWhoHaveAKey() {
        house.colleague("kaja", StaffRole.INTERPRETER, kast);
        house.assigned(house.invited("vide"), StaffRole.INTERPRETER, mika, null);
        SignedIn gone = house.colleague("gone", StaffRole.INTERPRETER, mika);
        house.leaves(gone.staff());
        SignedIn ended = house.colleague("ended", StaffRole.INTERPRETER, mika);
        ends(ended);

        assertThat(at(anna)).extracting(Interpreter::staff).containsExactly(tove.staff());
        assertThat(at(anna))
                .extracting(Interpreter::key)
                .containsExactly(tove.key().publicKey());
        assertThat(at(wearing(anna, null))).isEmpty();
    }

    @Test
    void whatIsLentIsReachedUnderItsOwnIdAndNothingElseIs() {
        Loan loan = lent();

        assertThat(interpreters().lentTo(tove).orElse(List.of())).containsExactly(loan);
        assertThat(opens(interpreters().under(tove, loan.id()), loan.id())).isTrue();
        assertThat(opens(interpreters().under(tove, loan.id()), UUID.randomUUID()))
                .isFalse();
        assertThat(opens(interpreters().under(tove, UUID.randomUUID()), loan.id()))
                .isFalse();
        assertThat(opens(tove, loan.id())).isFalse();
        assertThat(interpreters().under(tove, loan.id()).key()).isSameAs(tove.key());
    }

    @Test
    void severalLoansAreEachReachedByThemselves() {
        Loan one = lent();
        Loan other = lent();

        assertThat(interpreters().lentTo(tove).orElse(List.of())).containsExactlyInAnyOrder(one, other);
        assertThat(opens(interpreters().under(tove, one.id()), other.id())).isFalse();
        assertThat(opens(interpreters().under(tove, other.id()), other.id())).isTrue();
    }

    @Test
    void nothingIsLentToAnotherInterpreterOrUnderAnotherHat() {
        Loan loan = lent();
        SignedIn ture = house.colleague("ture", StaffRole.INTERPRETER, mika);
        Hat atKast = worn(house.assigned(tove.staff(), StaffRole.INTERPRETER, kast, null), kast);
        SignedIn counselling = wearing(tove, anna.hat().orElseThrow());

        for (SignedIn who : List.of(ture, wearing(tove, atKast), counselling, wearing(tove, null), anna)) {
            assertThat(interpreters().lentTo(who).orElse(List.of())).isEmpty();
            assertThat(interpreters().under(who, loan.id())).isSameAs(who);
        }
    }

    @Test
    void onlyACounsellorLendsToAnInterpreterOfTheirOwnUnitForDaysToCome() {
        SignedIn kim = house.colleague("kim", StaffRole.COUNSELLOR, kast);
        SignedIn auditor = house.colleague("gro", StaffRole.AUDITOR, mika);
        LocalDate soon = today.plusDays(3);

        for (SignedIn who : List.of(kim, auditor, tove, wearing(anna, null))) {
            assertThat(lends(who, to(tove.staff(), soon))).isFalse();
        }
        for (UUID whom : List.of(kim.staff(), anna.staff(), UUID.randomUUID())) {
            assertThat(lends(anna, to(whom, soon))).isFalse();
        }
        for (LocalDate day : List.of(today.minusDays(1), today.plusYears(2))) {
            assertThat(lends(anna, to(tove.staff(), day))).isFalse();
        }

        assertThat(house.count("access.assignment where target is not null")).isZero();
        assertThat(lends(anna, to(tove.staff(), today))).isTrue();
    }

    @Test
    void everyLendingAndEndingIsOneEntryOfTheTrailAllowedOrNot() {
        Loan loan = to(tove.staff(), today);
        SignedIn kim = house.colleague("kim", StaffRole.COUNSELLOR, kast);
        long before = house.count("access.audit");

        lends(anna, loan);
        lends(kim, loan);
        ends(anna, loan);
        ends(kim, loan);

        assertThat(house.count("access.audit")).isEqualTo(before + 4);
    }

    @Test
    void aLoanIsUndoneWithWhatItWasMadeWith() {
        Loan loan = to(tove.staff(), today);

        assertThatIllegalStateException()
                .isThrownBy(() -> house.inTransaction(() -> {
                    interpreters().lend(anna, loan);
                    throw new IllegalStateException("Something else went wrong");
                }));

        assertThat(interpreters().lentTo(tove).orElse(List.of())).isEmpty();
    }

    @Test
    void aCounsellorOfTheSameUnitEndsItAtOnce() {
        Loan loan = lent();
        SignedIn kim = house.colleague("kim", StaffRole.COUNSELLOR, kast);
        SignedIn asLent = interpreters().under(tove, loan.id());

        assertThat(ends(kim, loan)).isFalse();
        assertThat(ends(tove, loan)).isFalse();
        assertThat(opens(asLent, loan.id())).isTrue();
        assertThat(ends(house.colleague("bosse", StaffRole.COUNSELLOR, mika), loan))
                .isTrue();

        isOver(loan);
        assertThat(ends(anna, loan)).isFalse();
    }

    @Test
    void itEndsAfterItsDay() {
        Loan loan = lent();
        SignedIn asLent = interpreters().under(tove, loan.id());
        house.clock.passes(Duration.ofDays(3));
        assertThat(opens(asLent, loan.id())).isTrue();

        house.clock.passes(Duration.ofDays(1));

        assertThat(opens(asLent, loan.id())).isFalse();
        isOver(loan);
    }

    @Test
    void itEndsWithTheInterpretersAssignmentAndDoesNotComeBackWithANewOne() {
        Loan loan = lent();
        ends(tove);

        tove = wearing(tove, worn(house.assigned(tove.staff(), StaffRole.INTERPRETER, mika, null), mika));
        isOver(loan);
    }

    @Test
    void itEndsWhenTheInterpreterLeaves() {
        Loan loan = lent();
        house.leaves(tove.staff());

        isOver(loan);
    }

    @Test
    void itEndsWhenTheInterpreterComesBackWithANewKey() {
        Loan loan = lent();
        Recovery recovery = house.get(Recovery.class);
        SignedIn bo = house.colleague("bosse", StaffRole.COUNSELLOR, mika);
        List<String> halves = house.inTransaction(() -> {
            Staff coming = recovery.colleague("tove").orElseThrow().record();
            return List.of(recovery.vouch(anna, coming), recovery.vouch(bo, coming));
        });

        assertThat(recovery.comeBack("tove", halves.get(0), halves.get(1))).isInstanceOf(Recovery.Result.Back.class);

        isOver(loan);
    }

    @Test
    void aLoanIsNoHatToChooseNorAPlaceAmongTheMembers() {
        lent();
        Staff staff = house.get(Colleagues.class).find(tove.staff()).orElseThrow();

        String session = house.get(SigningIn.class).welcome(staff, tove.key()).session();

        assertThat(house.get(Sessions.class).of(session).flatMap(SignedIn::hat).map(Hat::assignment))
                .isEqualTo(tove.hat().map(Hat::assignment));
        assertThat(house.inTransaction(() -> house.get(Roster.class).at(mika.id())))
                .filteredOn(one -> one.staff().id().equals(tove.staff()))
                .hasSize(1);
    }

    private Interpreters interpreters() {
        return house.get(Interpreters.class);
    }

    private List<Interpreter> at(SignedIn who) {
        return house.inTransaction(() -> interpreters().at(who));
    }

    /** Anna lends Tove something through the third day from now. */
    private Loan lent() {
        Loan loan = to(tove.staff(), today.plusDays(3));
        assertThat(lends(anna, loan)).isTrue();
        return loan;
    }

    private static Loan to(UUID interpreter, LocalDate through) {
        return new Loan(UUID.randomUUID(), interpreter, through);
    }

    private boolean lends(SignedIn who, Loan loan) {
        return house.inTransaction(() -> interpreters().lend(who, loan));
    }

    private boolean ends(SignedIn who, Loan loan) {
        return house.inTransaction(() -> interpreters().end(who, loan.id()));
    }

    private boolean opens(SignedIn who, UUID id) {
        return house.get(Gate.class)
                .through(
                        who,
                        Act.CHANGE,
                        Part.CONTENT,
                        Thing.THREAD,
                        () -> Optional.of(new Guarded<>(Ref.of(Thing.THREAD, id, mika.id()), id)),
                        found -> found)
                .isPresent();
    }

    private void isOver(Loan loan) {
        assertThat(interpreters().lentTo(tove).orElse(List.of())).isEmpty();
        assertThat(opens(interpreters().under(tove, loan.id()), loan.id())).isFalse();
    }

    private static SignedIn wearing(SignedIn who, @Nullable Hat hat) {
        return new SignedIn(who.staff(), who.name(), hat, who.key());
    }

    private static Hat worn(UUID assignment, Unit unit) {
        return new Hat(assignment, StaffRole.INTERPRETER, unit, Period.ALWAYS, null);
    }

    private void ends(SignedIn who) {
        house.inTransaction(() -> {
            Roster roster = house.get(Roster.class);
            roster.end(roster.assignment(who.hat().orElseThrow().assignment())
                    .orElseThrow()
                    .record());
            return true;
        });
    }
}
