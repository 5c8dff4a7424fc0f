package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.booking.BookingDecision;
import se.fyren.booking.CalendarChange;
import se.fyren.booking.CalendarEntry;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.TalkOutcome;
import se.fyren.booking.Wishes;
import se.fyren.kernel.Period;

/** What one centre's counsellors see and do in its calendar, and nobody else. */
@TestInstance(Lifecycle.PER_CLASS)
class CalendarsApartTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 7, 30);
    private static final Wishes WISHES =
            new Wishes("+46701740605", "efter 18", "blåsippa", "rumänska", null, "min syster");

    private StaffedFyren fyren;
    private Reception mika;
    private Reception kast;

    @BeforeAll
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        fyren.goTo(MONDAY);
        mika = Reception.of(fyren, Unit.Kind.MIKA, "mika-sthlm");
        kast = Reception.of(fyren, Unit.Kind.KAST, "kast-sthlm");
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @Test
    void aTimeIsInItsOwnCentresCalendarAndInNoOther() {
        kast.books(kast.phone(kast.free().getFirst()), WISHES);
        CalendarEntry entry = entries(kast, kast.atWork()).getLast();
        long entries = fyren.entries();

        assertThat(kast.calendar().wishes(kast.atWork(), entry.id())).contains(WISHES);
        assertThat(fyren.entries()).as("written in the trail").isEqualTo(entries + 1);

        assertThat(entries(mika, mika.atWork())).extracting(CalendarEntry::id).doesNotContain(entry.id());
        assertThat(mika.calendar().wishes(mika.atWork(), entry.id())).isEmpty();
        assertThat(mika.calendar().end(mika.atWork(), entry.id(), true)).isEmpty();
        assertThat(mika.calendar().wishes(mika.atWork(), UUID.randomUUID())).isEmpty();
    }

    @Test
    void nobodyElsesRoleOpensACalendar() {
        kast.books(kast.free().getFirst());
        UUID entry = entries(kast, kast.atWork()).getLast().id();
        for (StaffRole role : List.of(StaffRole.AUDITOR, StaffRole.INTERPRETER)) {
            Person other = fyren.employ(role, kast.centre().unit(), Period.ALWAYS, true);
            SignedIn who = other.wearing(other.hat());
            assertThat(kast.calendar().entries(who, fyren.today(), fyren.today()))
                    .as(role.name())
                    .isEmpty();
            assertThat(kast.calendar().wishes(who, entry)).isEmpty();
            assertThat(kast.calendar().plan(who)).isEmpty();
        }
    }

    @Test
    void aCentrePlansForItselfAlone() {
        UUID stranger = mika.centre().counsellor().id();
        Hours hours = new Hours(
                UUID.randomUUID(),
                stranger,
                DayOfWeek.MONDAY,
                LocalTime.of(13, 0),
                LocalTime.of(14, 0),
                Set.of(Kind.PHONE),
                false,
                fyren.today(),
                null);

        assertThat(kast.calendar().change(kast.atWork(), new CalendarChange.AddHours(hours)))
                .contains(false);
        UUID mikas = mika.calendar()
                .plan(mika.atWork())
                .orElseThrow()
                .hours()
                .getFirst()
                .id();
        assertThat(kast.calendar().change(kast.atWork(), new CalendarChange.Remove(mikas)))
                .contains(false);
        assertThat(mika.calendar().plan(mika.atWork()).orElseThrow().hours())
                .extracting(Hours::id)
                .contains(mikas);
    }

    @Test
    void whatBecameOfATimeIsSaidOnceItHasBegunAndTheWishesAreGone() {
        FreeTime time = mika.free().getFirst();
        mika.books(mika.phone(time), WISHES);
        UUID entry = entries(mika, mika.atWork()).getLast().id();

        assertThat(mika.calendar().end(mika.atWork(), entry, true)).contains(false);
        fyren.goTo(time.start().toLocalDateTime());
        assertThat(mika.calendar().end(mika.atWork(), entry, true)).contains(true);

        assertThat(entries(mika, mika.atWork()).getLast().outcome()).isEqualTo(TalkOutcome.MET);
        assertThat(mika.calendar().wishes(mika.atWork(), entry)).contains(Wishes.NONE);
        fyren.goTo(MONDAY);
    }

    @Test
    void theHostsDecisionIsNotedByTheCentresOwn() {
        BookingDecision decision = new BookingDecision("SN 2026/17", LocalDate.of(2026, 10, 1), 14);

        assertThat(mika.calendar().decide(mika.atWork(), decision)).contains(decision);
        Person auditor = fyren.employ(StaffRole.AUDITOR, mika.centre().unit(), Period.ALWAYS, true);
        assertThat(mika.calendar().decide(auditor.wearing(auditor.hat()), decision))
                .isEmpty();
    }

    private List<CalendarEntry> entries(Reception centre, SignedIn who) {
        return centre.calendar()
                .entries(who, fyren.today(), fyren.today().plusDays(27))
                .orElseThrow();
    }
}
