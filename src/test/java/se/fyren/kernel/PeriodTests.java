package se.fyren.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 2, 21);
    private static final LocalDate LAST = LocalDate.of(2023, 3, 1);

    @Test
    void itsFirstAndLastDaysBelongToIt() {
        Period period = new Period(FIRST, LAST);
        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(LAST)).isTrue();
        assertThat(period.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void anEndThatIsNotKnownIsOpen() {
        assertThat(new Period(null, LAST).contains(LocalDate.MIN)).isTrue();
        assertThat(new Period(FIRST, null).contains(LocalDate.MAX)).isTrue();
        assertThat(Period.ALWAYS.contains(FIRST)).isTrue();
    }

    @Test
    void itMayLastOneDayButNotEndBeforeItBegins() {
        assertThat(new Period(FIRST, FIRST).contains(FIRST)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(LAST, FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-02-21, true",
        "2023-01-01, 2023-02-20, false",
        "2023-03-01, 2023-04-01, true",
        "2023-03-02, 2023-04-01, false",
        "2023-02-25, 2023-02-25, true",
        ", 2023-02-20, false",
        ", 2023-02-21, true",
        "2023-03-02, , false",
        ", , true"
    })
    void twoOverlapWhereTheyShareADay(@Nullable LocalDate first, @Nullable LocalDate last, boolean overlap) {
        Period one = new Period(FIRST, LAST);
        Period other = new Period(first, last);
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void noFirstDayCountsAsTheBeginningOfTime() {
        assertThat(new Period(FIRST, null).beginsAfter(Period.ALWAYS)).isTrue();
        assertThat(Period.ALWAYS.beginsAfter(new Period(FIRST, null))).isFalse();
        assertThat(Period.ALWAYS.beginsAfter(Period.ALWAYS)).isFalse();
    }
}
