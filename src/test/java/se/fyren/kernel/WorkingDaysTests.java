package se.fyren.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When public offices in Sweden work; the holidays are the almanac's. */
class WorkingDaysTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-29", "2024-04-01", "2024-05-09", "2025-04-18", "2025-04-21", "2025-05-29", "2026-04-03",
                "2026-04-06", "2026-05-14", "2027-03-26", "2027-03-29", "2027-05-06", "2038-04-23", "2038-04-26",
                "2049-04-16", "2024-06-21", "2025-06-20", "2026-06-19", "2027-06-25", "2026-01-01", "2026-01-06",
                "2026-05-01", "2024-06-06", "2026-12-24", "2026-12-25", "2026-12-31", "2026-11-21", "2026-11-22"
            })
    void onHolidaysEvesAndWeekEndsNobodyWorks(LocalDate day) {
        assertThat(WorkingDays.includes(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-12-23",
                "2026-12-28",
                "2026-01-02",
                "2026-01-05",
                "2026-04-02",
                "2026-04-07",
                "2026-05-15",
                "2026-06-18",
                "2026-06-22",
                "2027-06-18",
                "2026-04-30"
            })
    void onAllOtherDaysTheyDo(LocalDate day) {
        assertThat(WorkingDays.includes(day)).isTrue();
    }

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource({
        "2026-11-23, 2, 2026-11-25",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 2, 2026-11-24",
        "2026-12-23, 1, 2026-12-28",
        "2026-12-30, 2, 2027-01-05",
        "2026-03-27, 3, 2026-04-01",
        "2026-10-23, 1, 2026-10-26"
    })
    void weekdaysAreCountedFromTheDayAfter(LocalDate day, int days, LocalDate last) {
        assertThat(WorkingDays.after(day, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, false",
        "2026-11-22, false",
        "2026-04-05, true",
        "2026-05-24, true",
        "2026-06-19, true",
        "2026-06-20, true",
        "2026-10-31, true",
        "2027-11-06, true",
        "2027-10-30, false",
        "2026-12-26, true",
        "2026-11-23, false"
    })
    void aSaturdayOrSundayAloneIsNoHoliday(LocalDate day, boolean isHoliday) {
        assertThat(WorkingDays.isHoliday(day)).isEqualTo(isHoliday);
    }
}
