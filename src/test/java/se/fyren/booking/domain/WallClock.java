package se.fyren.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import se.fyren.booking.Absence;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.domain.BusyTimes.Taken;

/**
 * The oracle: looks at the clock on the wall every five minutes of a week, and asks of each whether somebody is there. It
 * knows nothing of spans, offsets or changes of the clock.
 */
final class WallClock {

    private static final Duration FIVE = Duration.ofMinutes(5);

    private final List<Instant> ticks = new ArrayList<>();
    private final List<LocalDateTime> shown = new ArrayList<>();

    WallClock(LocalDate monday) {
        Instant end = monday.plusDays(7).atStartOfDay(FreeTimesTests.STOCKHOLM).toInstant();
        for (Instant tick = monday.atStartOfDay(FreeTimesTests.STOCKHOLM).toInstant();
                tick.isBefore(end);
                tick = tick.plus(FIVE)) {
            ticks.add(tick);
            shown.add(LocalDateTime.ofInstant(tick, FreeTimesTests.STOCKHOLM));
        }
    }

    /** In which ways one could talk, by when it begins. */
    Map<Instant, Set<Kind>> free(RandomCalendar random, Instant now) {
        UnitCalendar calendar = random.calendar();
        Map<Instant, Set<Kind>> free = new TreeMap<>();
        for (Hours hours : calendar.hours()) {
            Predicate<LocalDateTime> open = time -> hours.areOn(time.toLocalDate())
                    && !time.toLocalTime().isBefore(hours.opens())
                    && time.toLocalTime().isBefore(hours.closes())
                    && calendar.counsellors().stream()
                            .anyMatch(one -> one.staff().equals(hours.counsellor())
                                    && one.period().contains(time.toLocalDate()));
            for (int at = 0; at < ticks.size(); at++) {
                boolean begins = open.test(shown.get(at))
                        && (at == 0
                                || !open.test(shown.get(at - 1))
                                || !shown.get(at - 1)
                                        .toLocalDate()
                                        .equals(shown.get(at).toLocalDate()));
                if (begins) {
                    from(at, open, hours, random, now, free);
                }
            }
        }
        return free;
    }

    private void from(
            int first,
            Predicate<LocalDateTime> open,
            Hours hours,
            RandomCalendar random,
            Instant now,
            Map<Instant, Set<Kind>> free) {
        int talk = random.calendar().terms().minutes() / 5;
        int busy = talk + random.calendar().terms().buffer() / 5;
        int end = end(first, open);
        for (int at = first; at + talk <= end; at += busy) {
            Instant start = ticks.get(at);
            boolean late = start.isBefore(
                    now.plus(Duration.ofHours(random.calendar().terms().lead())));
            if (start.isAfter(now)
                    && !late
                    && isThere(at, talk, hours.counsellor(), random.calendar().absences())
                    && isFree(hours.counsellor(), start, busy, random.taken())) {
                int begun = at;
                hours.kinds().stream()
                        .filter(kind -> kind == Kind.PHONE
                                || random.calendar().resources().stream()
                                        .anyMatch(one -> one.kind() == kind
                                                && one.isUsedOn(shown.get(begun).toLocalDate())
                                                && isFree(one.id(), start, busy, random.taken())))
                        .forEach(kind -> free.computeIfAbsent(start, any -> EnumSet.noneOf(Kind.class))
                                .add(kind));
            }
        }
    }

    /** The first of those after it at which nobody is there any more. */
    private int end(int first, Predicate<LocalDateTime> open) {
        int at = first;
        while (at < ticks.size()
                && open.test(shown.get(at))
                && shown.get(at).toLocalDate().equals(shown.get(first).toLocalDate())) {
            at++;
        }
        return at;
    }

    private boolean isThere(int at, int many, UUID who, List<Absence> absences) {
        for (int one = at; one < at + many; one++) {
            LocalDateTime time = shown.get(one);
            for (Absence absence : absences) {
                boolean whole = absence.opens() == null || absence.closes() == null;
                if (absence.isOf(who, time.toLocalDate())
                        && (whole
                                || (!time.toLocalTime().isBefore(absence.opens())
                                        && time.toLocalTime().isBefore(absence.closes())))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isFree(UUID who, Instant start, int fives, List<Taken> taken) {
        for (int one = 0; one < fives; one++) {
            Instant tick = start.plus(FIVE.multipliedBy(one));
            for (Taken other : taken) {
                if ((other.counsellor().equals(who) || who.equals(other.resource()))
                        && !tick.isBefore(other.busy().from())
                        && tick.isBefore(other.busy().to())) {
                    return false;
                }
            }
        }
        return true;
    }
}
