package se.fyren.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.access.Centres.Counsellor;
import se.fyren.booking.Absence;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.Resource;
import se.fyren.booking.Terms;

/** Enhetens kalender: when a centre's counsellors can be met, whoever has taken what. A pure value. */
record UnitCalendar(
        UUID unit,
        Terms terms,
        List<Counsellor> counsellors,
        List<Hours> hours,
        List<Absence> absences,
        List<Resource> resources) {

    UnitCalendar {
        counsellors = List.copyOf(counsellors);
        hours = List.copyOf(hours);
        absences = List.copyOf(absences);
        resources = List.copyOf(resources);
    }

    /** Tillfälle: a beginning at which a counsellor could be met, in each of these ways. */
    record Opening(UUID counsellor, Instant start, Set<Kind> kinds) {}

    /** While one talks. */
    Span talk(Instant start) {
        return new Span(start, start.plus(Duration.ofMinutes(terms.minutes())));
    }

    /** While who meets, and where, is not free for others: the talk, and what is kept free after it. */
    Span taking(Instant start) {
        return new Span(start, start.plus(Duration.ofMinutes(terms.minutes() + (long) terms.buffer())));
    }

    /** The openings of the day: one after another from when the hours begin, the last one ending within them. */
    List<Opening> openings(LocalDate day, ZoneId zone) {
        List<Opening> openings = new ArrayList<>();
        for (Hours one : hours) {
            if (one.areOn(day) && isThere(one.counsellor(), day)) {
                List<Span> away = away(one.counsellor(), day, zone);
                for (Span span : Span.shown(day, one.opens(), one.closes(), zone)) {
                    openings.addAll(openings(one, span, away));
                }
            }
        }
        return openings;
    }

    private List<Opening> openings(Hours one, Span span, List<Span> away) {
        List<Opening> openings = new ArrayList<>();
        for (Span talk = talk(span.from());
                !talk.to().isAfter(span.to());
                talk = talk(taking(talk.from()).to())) {
            if (away.stream().noneMatch(talk::overlaps)) {
                openings.add(new Opening(one.counsellor(), talk.from(), one.kinds()));
            }
        }
        return openings;
    }

    private boolean isThere(UUID counsellor, LocalDate day) {
        return counsellors.stream()
                .anyMatch(one -> one.staff().equals(counsellor) && one.period().contains(day));
    }

    private List<Span> away(UUID counsellor, LocalDate day, ZoneId zone) {
        return absences.stream()
                .filter(one -> one.isOf(counsellor, day))
                .flatMap(one -> away(one, day, zone))
                .toList();
    }

    private static Stream<Span> away(Absence absence, LocalDate day, ZoneId zone) {
        return absence.opens() == null || absence.closes() == null
                ? Stream.of(Span.of(day, zone))
                : Span.shown(day, absence.opens(), absence.closes(), zone).stream();
    }

    /** The rooms, or the lines, that are in use on the day. */
    List<Resource> resources(Kind kind, LocalDate day) {
        return resources.stream()
                .filter(one -> one.kind() == kind && one.isUsedOn(day))
                .toList();
    }

    /** All that only one can have at a time. */
    Set<UUID> exclusive() {
        return Stream.concat(
                        counsellors.stream().map(Counsellor::staff),
                        resources.stream().map(Resource::id))
                .collect(Collectors.toSet());
    }
}
