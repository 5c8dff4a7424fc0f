package se.fyren.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fyren.kernel.Period;

/** The public contract's «Evidence», sentence by sentence, as far as it is about facts alone. */
class EvidenceTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 2, 21);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2024, 6, 1);

    @Test
    void anObservationHoldsFromItsFirstDayThroughItsLast() {
        var fact = says("yes", FIRST, LAST, Standing.OPERATOR);
        assertThat(on(FIRST, List.of(fact)).known()).contains("yes");
        assertThat(on(LAST, List.of(fact)).known()).contains("yes");
    }

    @Test
    void beforeTheFirstDayAndAfterTheLastItIsUnknown() {
        var fact = says("yes", FIRST, LAST, Standing.OPERATOR);
        assertThat(on(FIRST.minusDays(1), List.of(fact)).known()).isEmpty();
        assertThat(on(LAST.plusDays(1), List.of(fact)).known()).isEmpty();
    }

    @Test
    void anUnknownFindingTellsTheNearestObservation() {
        var earlier = says("no", FIRST.minusYears(2), FIRST.minusYears(1), Standing.OPERATOR);
        var fact = says("yes", FIRST, LAST, Standing.OPERATOR);
        assertThat(on(LAST.plusDays(1), List.of(earlier, fact))).isEqualTo(Finding.unknown(fact));
        assertThat(on(FIRST.minusDays(1), List.of(earlier, fact))).isEqualTo(Finding.unknown(earlier));
        assertThat(on(LATER, List.of())).isEqualTo(Finding.nothing());
    }

    @Test
    void withoutALastDayItHoldsUntilAnotherContradictsIt() {
        var fact = says("yes", FIRST, null, Standing.OPERATOR);
        var contradiction = says("no", LATER, null, Standing.OPERATOR);
        assertThat(on(LATER.minusDays(1), List.of(fact, contradiction)).known()).contains("yes");
        assertThat(on(LATER, List.of(fact, contradiction))).satisfies(finding -> {
            assertThat(finding.known()).contains("no");
            assertThat(conflicts(finding)).isEmpty();
        });
    }

    @Test
    void aLaterSourceOfLessWeightEndsNothing() {
        var fact = says("yes", FIRST, null, Standing.OPERATOR);
        var rumour = says("no", LATER, null, Standing.OTHER);
        assertThat(on(LATER, List.of(fact, rumour)).known()).contains("yes");
        assertThat(conflicts(on(LATER, List.of(fact, rumour)))).containsExactly(rumour);
    }

    @Test
    void whenTheContradictionEndsTheMatterIsUnknownAgain() {
        var fact = says("yes", FIRST, null, Standing.OPERATOR);
        var contradiction = says("no", LATER, LATER, Standing.OPERATOR);
        assertThat(on(LATER.plusDays(1), List.of(fact, contradiction)).known()).isEmpty();
    }

    @Test
    void theOperatorsWordWinsOverTheGuidesAndThatOverOthers() {
        var operator = says("operator", FIRST, null, Standing.OPERATOR);
        var guide = says("guide", FIRST, null, Standing.GUIDE);
        var other = says("other", FIRST, null, Standing.OTHER);
        assertThat(on(LATER, List.of(other, guide, operator)).known()).contains("operator");
        assertThat(on(LATER, List.of(other, guide)).known()).contains("guide");
    }

    @Test
    void theConflictIsShown() {
        var operator = says("operator", FIRST, null, Standing.OPERATOR);
        var guide = says("guide", FIRST, null, Standing.GUIDE);
        var other = says("other", FIRST, null, Standing.OTHER);
        assertThat(conflicts(on(LATER, List.of(other, operator, guide)))).containsExactlyInAnyOrder(guide, other);
    }

    @Test
    void twoEqualSourcesThatDifferLeaveItUnknown() {
        var one = says("yes", FIRST, null, Standing.OTHER);
        var another = says("no", FIRST, null, Standing.OTHER);
        assertThat(on(LATER, List.of(one, another)).known()).isEmpty();
        assertThat(on(LATER, List.of(one, another, says("yes", FIRST, null, Standing.GUIDE)))
                        .known())
                .contains("yes");
    }

    @Test
    void theAgeOfEvidenceNeverTurnsAFindingButAsksForConfirmation() {
        var fact = new Observation<>(
                "yes", new Period(FIRST, null), Standing.OPERATOR, new Provenance("page", FIRST, FIRST, ""));
        assertThat(on(FIRST.plusDays(Observation.FRESH_DAYS), List.of(fact)))
                .isEqualTo(new Finding.Known<>("yes", fact, List.of(), false));
        assertThat(on(FIRST.plusDays(Observation.FRESH_DAYS + 1), List.of(fact)))
                .isEqualTo(new Finding.Known<>("yes", fact, List.of(), true));
        assertThat(on(FIRST.plusYears(50), List.of(fact)).known()).contains("yes");
    }

    @Test
    void aFactThatNobodyCheckedAsksForConfirmation() {
        var fact = new Observation<>(
                "yes", new Period(FIRST, null), Standing.OPERATOR, new Provenance("page", FIRST, null, ""));
        assertThat(on(FIRST, List.of(fact))).isEqualTo(new Finding.Known<>("yes", fact, List.of(), true));
    }

    @Test
    void aFreshSourceThatAgreesIsConfirmationEnough() {
        var old = says("yes", FIRST, null, Standing.OPERATOR);
        var fresh = new Observation<>(
                "yes", new Period(LATER, null), Standing.OTHER, new Provenance("page", LATER, LATER, ""));
        assertThat(on(LATER, List.of(old, fresh))).isEqualTo(new Finding.Known<>("yes", old, List.of(), false));
    }

    @Test
    void aFactWithNoFirstDayHoldsForAnyDayUntilContradictedWithConfirm() {
        var undated = says("yes", null, null, Standing.OPERATOR);
        assertThat(on(LocalDate.of(1990, 1, 1), List.of(undated)))
                .isEqualTo(new Finding.Known<>("yes", undated, List.of(), true));
        assertThat(on(LATER, List.of(undated))).isEqualTo(new Finding.Known<>("yes", undated, List.of(), true));
        assertThat(on(LATER, List.of(undated, says("no", LATER, null, Standing.OPERATOR)))
                        .known())
                .contains("no");
    }

    private static Finding<String> on(LocalDate day, List<Observation<String>> observations) {
        return Evidence.weigh(observations, day);
    }

    private static Observation<String> says(
            String value, @Nullable LocalDate first, @Nullable LocalDate last, Standing standing) {
        return new Observation<>(value, new Period(first, last), standing, new Provenance("page", first, first, ""));
    }

    private static List<Observation<String>> conflicts(Finding<String> finding) {
        return finding instanceof Finding.Known<String> known ? known.conflicts() : List.of();
    }
}
