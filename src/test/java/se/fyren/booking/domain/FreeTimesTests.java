package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.access.Centres.Counsellor;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.Terms;
import se.fyren.booking.domain.BusyTimes.Taken;
import se.fyren.booking.domain.FreeTimes.Place;
import se.fyren.kernel.Period;

/** Which times are free, whatever the clock on the wall does meanwhile. */
class FreeTimesTests {

    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final long SEED = 20_261_122L;
    private static final int WEEKS = 10_000;
    /** The weeks in which the clock is put forward and back, those of Easter, midsummer and Christmas, and one of the others. */
    private static final List<LocalDate> MONDAYS = List.of(
            LocalDate.of(2026, 3, 23),
            LocalDate.of(2026, 10, 19),
            LocalDate.of(2027, 3, 22),
            LocalDate.of(2027, 10, 25),
            LocalDate.of(2026, 12, 21),
            LocalDate.of(2027, 6, 21),
            LocalDate.of(2026, 11, 23));

    @Test
    void inTenThousandWeeksTheyAreThoseThatTheClockOnTheWallShows() {
        System.out.println("Seed " + SEED);
        Random random = new Random(SEED);
        Map<LocalDate, WallClock> clocks = new HashMap<>();
        int free = 0;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = MONDAYS.get(random.nextInt(MONDAYS.size()));
            RandomCalendar one = RandomCalendar.of(random, monday);
            ZonedDateTime now = monday.atStartOfDay(STOCKHOLM)
                    .plusMinutes(random.nextInt(3_000))
                    .minusHours(20);
            FreeTimes times = new FreeTimes(one.calendar(), new BusyTimes(one.taken()), now);

            Map<Instant, Set<Kind>> told = new HashMap<>();
            times.on(monday, monday.plusDays(6))
                    .forEach(time -> told.put(time.start().toInstant(), time.kinds()));

            assertThat(told)
                    .as("week %d, of %s", week, monday)
                    .isEqualTo(clocks.computeIfAbsent(monday, WallClock::new).free(one, now.toInstant()));
            told.entrySet().stream().limit(1).forEach(first -> assertThat(EnumSet.allOf(Kind.class))
                    .as("who could be met at %s", first.getKey())
                    .allSatisfy(
                            kind -> assertThat(times.at(first.getKey(), kind).isEmpty())
                                    .isEqualTo(!first.getValue().contains(kind))));
            free += told.size();
        }
        assertThat(free).isGreaterThan(80_000);
    }

    /** On 28 March 2027 two o'clock is three; on 31 October three is two once more. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-28, 01:00, 05:00, 2027-03-28T01:00+01:00 2027-03-28T03:00+02:00 2027-03-28T04:00+02:00",
        "2027-03-28, 02:00, 03:00, ''",
        "2027-03-28, 02:30, 04:00, 2027-03-28T03:00+02:00",
        "2027-10-31, 01:00, 04:00, 2027-10-31T01:00+02:00 2027-10-31T02:00+02:00 2027-10-31T02:00+01:00 2027-10-31T03:00+01:00",
        "2027-10-31, 02:00, 03:00, 2027-10-31T02:00+02:00 2027-10-31T02:00+01:00",
        "2027-10-31, 09:00, 11:00, 2027-10-31T09:00+01:00 2027-10-31T10:00+01:00"
    })
    void aTimeIsWhenTheClockShowsIt(LocalDate day, LocalTime opens, LocalTime closes, String starts) {
        UUID who = UUID.randomUUID();
        UnitCalendar calendar = calendar(60, List.of(hours(who, day, opens, closes, Kind.PHONE)));
        FreeTimes times = new FreeTimes(
                calendar, new BusyTimes(List.of()), day.minusDays(2).atStartOfDay(STOCKHOLM));

        assertThat(times.on(day, day).stream()
                        .map(one -> one.start().toOffsetDateTime().toString()))
                .containsExactly(starts.isEmpty() ? new String[0] : starts.split(" "));
    }

    @Test
    void timesThatBeginAtOnceAreOneAndTellNotWhose() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UnitCalendar calendar = calendar(
                45,
                List.of(
                        hours(one, day, LocalTime.of(9, 0), LocalTime.of(10, 0), Kind.PHONE),
                        hours(other, day, LocalTime.of(9, 0), LocalTime.of(10, 0), Kind.PHONE)));
        ZonedDateTime now = day.minusDays(1).atStartOfDay(STOCKHOLM);
        ZonedDateTime nine = day.atTime(9, 0).atZone(STOCKHOLM);
        List<FreeTime> told = List.of(new FreeTime(nine, 45, Set.of(Kind.PHONE)));

        assertThat(new FreeTimes(calendar, new BusyTimes(List.of()), now).on(day, day))
                .isEqualTo(told);

        Taken taken = new Taken(
                one, null, new Span(nine.toInstant(), nine.plusMinutes(45).toInstant()));
        FreeTimes left = new FreeTimes(calendar, new BusyTimes(List.of(taken)), now);
        assertThat(left.on(day, day)).isEqualTo(told);
        assertThat(left.at(nine.toInstant(), Kind.PHONE)).containsExactly(new Place(other, null));
    }

    @Test
    void whoeverFindsATimeTakenIsToldOfThoseNearest() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        List<Hours> hours = new ArrayList<>();
        for (int days = 0; days < 20; days++) {
            hours.add(
                    hours(UUID.randomUUID(), day.plusDays(days), LocalTime.of(10, 0), LocalTime.of(11, 0), Kind.PHONE));
        }
        List<Counsellor> staff = hours.stream()
                .map(one -> new Counsellor(one.counsellor(), Period.ALWAYS))
                .toList();
        UnitCalendar calendar =
                new UnitCalendar(UUID.randomUUID(), new Terms(60, 0, 0, 60), staff, hours, List.of(), List.of());
        FreeTimes times = new FreeTimes(
                calendar, new BusyTimes(List.of()), day.minusDays(1).atStartOfDay(STOCKHOLM));
        Instant wanted = day.plusDays(7).atTime(12, 0).atZone(STOCKHOLM).toInstant();

        assertThat(times.nearest(wanted, Kind.PHONE))
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()))
                .allSatisfy(one ->
                        assertThat(Duration.between(wanted, one.start()).abs()).isLessThan(Duration.ofDays(3)));
        assertThat(times.nearest(wanted, Kind.VISIT)).isEmpty();
    }

    private static UnitCalendar calendar(int minutes, List<Hours> hours) {
        List<Counsellor> staff = hours.stream()
                .map(one -> new Counsellor(one.counsellor(), Period.ALWAYS))
                .toList();
        return new UnitCalendar(UUID.randomUUID(), new Terms(minutes, 0, 0, 60), staff, hours, List.of(), List.of());
    }

    private static Hours hours(UUID who, LocalDate day, LocalTime opens, LocalTime closes, Kind kind) {
        DayOfWeek weekday = day.getDayOfWeek();
        return new Hours(UUID.randomUUID(), who, weekday, opens, closes, Set.of(kind), true, day, day);
    }
}
