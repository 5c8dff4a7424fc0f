package se.fyren.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import se.fyren.kernel.WorkingDays;

/**
 * Fasta klockslag: 08.00, 12.00 and 16.00 on working days, Stockholm's time, which no change of summer time takes away or
 * repeats. When mail goes tells only that the hour had come.
 */
public final class FixedHours {

    private static final List<LocalTime> HOURS = List.of(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(16, 0));
    /** Who writes just before the hour may not have been stored yet, or by a clock that is slow, when it strikes. */
    private static final int GRACE = 5;

    private FixedHours() {}

    /** The last that has come, now or earlier. */
    public static LocalDateTime latest(LocalDateTime now) {
        return Stream.iterate(now.toLocalDate(), day -> day.minusDays(1))
                .flatMap(day -> of(day).reversed().stream())
                .filter(hour -> !hour.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** The first at which is told what happens now: one that is five minutes away or more. */
    public static LocalDateTime next(LocalDateTime now) {
        return Stream.iterate(now.toLocalDate(), day -> day.plusDays(1))
                .flatMap(day -> of(day).stream())
                .filter(hour -> !hour.isBefore(now.plusMinutes(GRACE)))
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDateTime> of(LocalDate day) {
        return WorkingDays.includes(day) ? HOURS.stream().map(day::atTime).toList() : List.of();
    }
}
