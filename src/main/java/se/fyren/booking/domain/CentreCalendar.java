package se.fyren.booking.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Counsellor;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.booking.Absence;
import se.fyren.booking.BookingDecision;
import se.fyren.booking.CalendarChange;
import se.fyren.booking.CalendarEntry;
import se.fyren.booking.CalendarPlan;
import se.fyren.booking.Hours;
import se.fyren.booking.TalkOutcome;
import se.fyren.booking.Wishes;
import se.fyren.booking.domain.Row.State;

/** Mottagningens kalender: what its staff see and change, each through the gate. Another centre's is not there. */
@Component
public class CentreCalendar {

    private final Gate gate;
    private final Centres centres;
    private final Calendars calendars;
    private final Appointments appointments;
    private final BookingDecisions decisions;
    private final Clock clock;

    CentreCalendar(
            Gate gate,
            Centres centres,
            Calendars calendars,
            Appointments appointments,
            BookingDecisions decisions,
            Clock clock) {
        this.gate = gate;
        this.centres = centres;
        this.calendars = calendars;
        this.appointments = appointments;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The booked times of their unit on those days, the earliest first; empty where they may not see any. */
    public Optional<List<CalendarEntry>> entries(SignedIn who, LocalDate first, LocalDate last) {
        Span span = new Span(
                Span.of(first, clock.getZone()).from(),
                Span.of(last, clock.getZone()).to());
        return gate.list(
                who,
                Act.LIST,
                Part.OUTLINE,
                Thing.BOOKING,
                scope ->
                        Optional.ofNullable(scope.unit())
                                .map(unit -> appointments.of(unit, span))
                                .orElseGet(List::of)
                                .stream()
                                .map(this::entry)
                                .toList());
    }

    /** What was wished of a time of their unit; none where nothing was, or it has passed. Empty where there is no such time. */
    public Optional<Wishes> wishes(SignedIn who, UUID appointment) {
        return gate.through(who, Act.READ, Part.CONTENT, Thing.BOOKING, () -> find(appointment), row -> appointments
                .wishes(row.id())
                .flatMap(kept -> SealedWishes.open(kept, centres.keys(who), row.id()))
                .orElse(Wishes.NONE));
    }

    /** Says that they talked, or did not, once it has begun: false before. Empty where there is no such time. */
    public Optional<Boolean> end(SignedIn who, UUID appointment, boolean met) {
        return gate.through(
                who,
                Act.CHANGE,
                Part.OUTLINE,
                Thing.BOOKING,
                () -> {
                    appointments.hold(appointment);
                    return find(appointment);
                },
                row -> {
                    boolean isOver = row.hasBegun(clock.instant());
                    if (isOver) {
                        appointments.end(row.id(), met ? State.MET : State.MISSED);
                    }
                    return isOver;
                });
    }

    /** When and where those of their unit can be met; empty where they may not see it. */
    public Optional<CalendarPlan> plan(SignedIn who) {
        return gate.through(who, Act.READ, Part.OUTLINE, Thing.CALENDAR, () -> own(who), this::plan);
    }

    /** Changes their unit's plan; false where it names somebody who is not met there. Empty where they may not. */
    public Optional<Boolean> change(SignedIn who, CalendarChange change) {
        return gate.through(
                who, Act.CHANGE, Part.OUTLINE, Thing.CALENDAR, () -> own(who), unit -> change(unit, change));
    }

    /** Notes what the host has decided for their unit; empty where they may not. */
    public Optional<BookingDecision> decide(SignedIn who, BookingDecision decision) {
        return gate.through(
                who,
                Act.CREATE,
                Part.OUTLINE,
                Thing.RETENTION,
                () -> unit(who).map(unit -> new Guarded<>(Ref.of(Thing.RETENTION, unit, unit), unit)),
                unit -> {
                    decisions.put(unit, decision);
                    return decision;
                });
    }

    private boolean change(UUID unit, CalendarChange change) {
        return switch (change) {
            case CalendarChange.SetTerms set -> {
                calendars.put(unit, set.terms());
                yield true;
            }
            case CalendarChange.AddHours add -> {
                Hours hours = add.hours();
                boolean isMet = isMet(unit, hours.counsellor());
                if (isMet) {
                    calendars.add(unit, hours);
                }
                yield isMet;
            }
            case CalendarChange.AddAbsence add -> {
                Absence absence = add.absence();
                boolean isMet = absence.counsellor() == null || isMet(unit, absence.counsellor());
                if (isMet) {
                    calendars.add(unit, absence);
                }
                yield isMet;
            }
            case CalendarChange.PutResource put -> {
                calendars.put(unit, put.resource());
                yield true;
            }
            case CalendarChange.Remove remove -> calendars.remove(unit, remove.id());
        };
    }

    private boolean isMet(UUID unit, UUID counsellor) {
        return centres.counsellors(unit).stream().anyMatch(one -> one.staff().equals(counsellor));
    }

    private CalendarPlan plan(UUID unit) {
        LocalDate today = LocalDate.now(clock);
        return new CalendarPlan(
                calendars.terms(unit),
                centres.counsellors(unit).stream()
                        .filter(one -> one.period().contains(today))
                        .map(Counsellor::staff)
                        .collect(Collectors.toSet()),
                calendars.hours(unit),
                calendars.absences(unit),
                calendars.resources(unit));
    }

    private Optional<Guarded<Row>> find(UUID id) {
        return appointments
                .find(id)
                .filter(row -> row.state() != State.HELD)
                .map(row -> new Guarded<>(
                        Ref.of(Thing.BOOKING, row.id(), row.unit())
                                .answeredForBy(row.place().counsellor()),
                        row));
    }

    private static Optional<Guarded<UUID>> own(SignedIn who) {
        return unit(who).map(unit -> new Guarded<>(Ref.of(Thing.CALENDAR, unit, unit), unit));
    }

    private static Optional<UUID> unit(SignedIn who) {
        return who.hat().map(Hat::unit).map(Unit::id);
    }

    private CalendarEntry entry(Row row) {
        return new CalendarEntry(
                row.id(),
                row.place().counsellor(),
                row.talk().from().atZone(clock.getZone()),
                row.minutes(),
                row.kind(),
                row.place().resource(),
                TalkOutcome.valueOf(row.state().name()));
    }
}
