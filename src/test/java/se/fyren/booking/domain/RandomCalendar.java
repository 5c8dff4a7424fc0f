package se.fyren.booking.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Centres.Counsellor;
import se.fyren.booking.Absence;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.Resource;
import se.fyren.booking.Terms;
import se.fyren.booking.domain.BusyTimes.Taken;
import se.fyren.kernel.Period;

/** A centre of chance in one week: who works when, also at night, who is away, what is taken. Times are whole fives of minutes. */
record RandomCalendar(UnitCalendar calendar, List<Taken> taken) {

    private static final int FIVES_OF_A_DAY = 288;
    private static final List<Kind> ALL = List.of(Kind.values());

    static RandomCalendar of(Random random, LocalDate monday) {
        List<UUID> staff = ids(random, 1 + random.nextInt(3));
        Terms terms = new Terms(10 + 5 * random.nextInt(15), 5 * random.nextInt(5), random.nextInt(30), 7);
        List<Hours> hours = new ArrayList<>();
        staff.forEach(who -> {
            for (int rows = random.nextInt(4); rows > 0; rows--) {
                hours.add(hours(random, who, monday));
            }
        });
        List<Absence> absences = new ArrayList<>();
        for (int rows = random.nextInt(3); rows > 0; rows--) {
            absences.add(absence(random, staff, monday));
        }
        List<Resource> resources = new ArrayList<>();
        for (UUID id : ids(random, random.nextInt(3))) {
            Kind kind = random.nextBoolean() ? Kind.VISIT : Kind.VIDEO;
            resources.add(new Resource(id, kind, "Rum", random.nextInt(4) == 0 ? day(random, monday) : null));
        }
        UnitCalendar calendar = new UnitCalendar(
                UUID.randomUUID(),
                terms,
                staff.stream()
                        .map(who -> new Counsellor(
                                who, new Period(null, random.nextInt(5) == 0 ? day(random, monday) : null)))
                        .toList(),
                hours,
                absences,
                resources);
        return new RandomCalendar(calendar, taken(random, calendar, monday));
    }

    private static Hours hours(Random random, UUID who, LocalDate monday) {
        int opens = random.nextInt(FIVES_OF_A_DAY - 1);
        int closes = opens + 1 + random.nextInt(FIVES_OF_A_DAY - opens - 1);
        LocalDate first = day(random, monday).minusDays(3);
        return new Hours(
                UUID.randomUUID(),
                who,
                DayOfWeek.of(1 + random.nextInt(7)),
                time(opens),
                time(closes),
                kinds(random),
                random.nextBoolean(),
                first,
                random.nextInt(3) == 0 ? first.plusDays(random.nextInt(7)) : null);
    }

    private static Absence absence(Random random, List<UUID> staff, LocalDate monday) {
        @Nullable UUID who = random.nextBoolean() ? null : staff.get(random.nextInt(staff.size()));
        boolean isWhole = random.nextInt(3) == 0;
        int opens = random.nextInt(FIVES_OF_A_DAY - 1);
        int closes = opens + 1 + random.nextInt(FIVES_OF_A_DAY - opens - 1);
        LocalDate first = day(random, monday);
        return new Absence(
                UUID.randomUUID(),
                who,
                first,
                first.plusDays(random.nextInt(2)),
                isWhole ? null : time(opens),
                isWhole ? null : time(closes));
    }

    /** Of each counsellor, room and line one after another, as the database would have them. */
    private static List<Taken> taken(Random random, UnitCalendar calendar, LocalDate monday) {
        List<Taken> taken = new ArrayList<>();
        for (Counsellor one : calendar.counsellors()) {
            Instant from = monday.atStartOfDay(FreeTimesTests.STOCKHOLM).toInstant();
            for (int rows = random.nextInt(12); rows > 0; rows--) {
                from = from.plus(Duration.ofMinutes(5L * random.nextInt(300)));
                Instant to = from.plus(Duration.ofMinutes(5L + 5L * random.nextInt(20)));
                taken.add(new Taken(one.staff(), null, new Span(from, to)));
                from = to;
            }
        }
        for (Resource one : calendar.resources()) {
            Instant from = monday.atStartOfDay(FreeTimesTests.STOCKHOLM).toInstant();
            for (int rows = random.nextInt(12); rows > 0; rows--) {
                from = from.plus(Duration.ofMinutes(5L * random.nextInt(300)));
                Instant to = from.plus(Duration.ofMinutes(5L + 5L * random.nextInt(20)));
                taken.add(new Taken(UUID.randomUUID(), one.id(), new Span(from, to)));
                from = to;
            }
        }
        return taken;
    }

    private static Set<Kind> kinds(Random random) {
        Set<Kind> kinds = EnumSet.of(ALL.get(random.nextInt(3)));
        kinds.add(ALL.get(random.nextInt(3)));
        return kinds;
    }

    private static LocalDate day(Random random, LocalDate monday) {
        return monday.plusDays(random.nextInt(7));
    }

    private static LocalTime time(int fives) {
        return LocalTime.MIN.plusMinutes(5L * fives);
    }

    private static List<UUID> ids(Random random, int number) {
        List<UUID> ids = new ArrayList<>();
        for (int made = 0; made < number; made++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return ids;
    }
}
