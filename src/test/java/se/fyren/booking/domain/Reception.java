package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.fyren.access.SignedIn;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.booking.BookingDesk;
import se.fyren.booking.BookingDesk.Booked;
import se.fyren.booking.CalendarChange;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Hours;
import se.fyren.booking.Resource;
import se.fyren.booking.Terms;
import se.fyren.booking.Wanted;
import se.fyren.booking.Wishes;
import se.fyren.conversations.domain.Centre;
import se.fyren.sealing.Receipt;

/** A centre in a test that can be booked at: open from eight to noon each working day, with one counsellor to begin with. */
public record Reception(StaffedFyren fyren, Centre centre) {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(12, 0);

    /** Talks of 45 minutes and a quarter between, until an hour before they begin. */
    public static Reception of(StaffedFyren fyren, Kind kind, String service) {
        Reception here = new Reception(fyren, Centre.of(fyren, kind, service));
        here.plans(new CalendarChange.SetTerms(new Terms(45, 15, 1, 60)));
        here.meets(here.centre.counsellor().id());
        return here;
    }

    public SignedIn atWork() {
        return centre.atWork();
    }

    public String service() {
        return centre.service();
    }

    public BookingDesk desk() {
        return fyren.get(BookingDesk.class);
    }

    public CentreCalendar calendar() {
        return fyren.get(CentreCalendar.class);
    }

    public void plans(CalendarChange change) {
        assertThat(calendar().change(atWork(), change)).contains(true);
    }

    /** The counsellor can be met in every way, from today on. */
    public void meets(UUID counsellor) {
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            plans(new CalendarChange.AddHours(new Hours(
                    UUID.randomUUID(),
                    counsellor,
                    day,
                    OPENS,
                    CLOSES,
                    Set.of(se.fyren.booking.Kind.values()),
                    false,
                    fyren.today(),
                    null)));
        }
    }

    public void hasRoom(String name) {
        plans(new CalendarChange.PutResource(new Resource(UUID.randomUUID(), se.fyren.booking.Kind.VISIT, name, null)));
    }

    /** The free times of the four weeks from today. */
    public List<FreeTime> free() {
        LocalDate today = fyren.today();
        return desk().times(service(), today, today.plusDays(27)).orElseThrow();
    }

    public Wanted phone(FreeTime time) {
        return wanted(time, se.fyren.booking.Kind.PHONE);
    }

    public Wanted wanted(FreeTime time, se.fyren.booking.Kind kind) {
        return new Wanted(service(), time.start().toInstant(), kind);
    }

    /** Somebody books it by phone. */
    public CodeKeys books(FreeTime time) {
        return books(phone(time), Wishes.NONE);
    }

    public CodeKeys books(Wanted wanted, Wishes wishes) {
        return desk().keys(code(desk().book(wanted, wishes)));
    }

    public static Receipt code(Booked booked) {
        assertThat(booked).isInstanceOf(Booked.With.class);
        return ((Booked.With) booked).code();
    }
}
