package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.booking.domain.Reception.code;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.booking.Absence;
import se.fyren.booking.BookingDesk;
import se.fyren.booking.BookingDesk.Booked;
import se.fyren.booking.BookingDesk.Changed;
import se.fyren.booking.BookingDesk.Held;
import se.fyren.booking.CalendarChange;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Kind;
import se.fyren.booking.Wanted;
import se.fyren.booking.Wishes;
import se.fyren.kernel.Period;
import se.fyren.sealing.Receipt;

/** Holding, booking, moving and cancelling, as somebody without a name does it. */
class BookingDeskTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 7, 30);

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static int centresSoFar;

    private Reception mika;
    private BookingDesk desk;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
    }

    @AfterAll
    static void end() {
        fyren.close();
    }

    @BeforeEach
    void aCentre() {
        fyren.goTo(MONDAY);
        mika = Reception.of(fyren, Unit.Kind.MIKA, "mika-" + centresSoFar++);
        desk = mika.desk();
    }

    @Test
    void whatIsHeldIsTheirsForFiveMinutesAndThenAnybodys() {
        Wanted wanted = mika.phone(mika.free().getFirst());
        Held.Now held = (Held.Now) desk.hold(wanted);

        assertThat(held.hold().until())
                .isEqualTo(
                        MONDAY.plusMinutes(5).atZone(FreeTimesTests.STOCKHOLM).toInstant());
        assertThat(starts(mika.free())).doesNotContain(wanted.start());
        assertThat(desk.hold(wanted)).isInstanceOf(Held.Taken.class);

        fyren.goTo(MONDAY.plusMinutes(5));
        assertThat(starts(mika.free())).contains(wanted.start());
        assertThat(desk.hold(wanted)).isInstanceOf(Held.Now.class);
        assertThat(desk.book(held.hold().token(), Wishes.NONE)).isInstanceOf(Booked.Taken.class);
    }

    @Test
    void whatIsHeldIsBookedOnceHoweverOftenItIsSent() {
        Wanted wanted = mika.phone(mika.free().getFirst());
        String hold = ((Held.Now) desk.hold(wanted)).hold().token();

        Receipt code = code(desk.book(hold, Wishes.NONE));
        fyren.goTo(MONDAY.plusMinutes(20));
        assertThat(code(desk.book(hold, Wishes.NONE)).written()).isEqualTo(code.written());

        assertThat(desk.find(desk.keys(code)).orElseThrow().start().toInstant()).isEqualTo(wanted.start());
        assertThat(booked()).isEqualTo(1);
        desk.cancel(desk.keys(code));
        assertThat(desk.book(hold, Wishes.NONE)).isInstanceOf(Booked.Taken.class);
    }

    @Test
    void whatNobodyHasAnsweredBooksNothing() {
        String hold = ((Held.Now) desk.hold(mika.phone(mika.free().getFirst())))
                .hold()
                .token();
        for (String token : List.of(
                "",
                "x",
                "é",
                hold + "A",
                (hold.startsWith("A") ? "B" : "A") + hold.substring(1),
                UUID.randomUUID().toString())) {
            assertThat(desk.book(token, Wishes.NONE)).as(token).isEqualTo(new Booked.NoHold());
        }
    }

    @Test
    void twoCounsellorsAreTwoTimesAndTheThirdIsToldOfOthers() {
        mika.meets(fyren.employ(StaffRole.COUNSELLOR, mika.centre().unit(), Period.ALWAYS, true)
                .id());
        FreeTime time = mika.free().getFirst();

        mika.books(time);
        assertThat(mika.free()).contains(time);
        mika.books(time);

        Booked third = desk.book(mika.phone(time), Wishes.NONE);
        assertThat(third).isInstanceOf(Booked.Taken.class);
        assertThat(((Booked.Taken) third).nearest())
                .hasSize(5)
                .isSubsetOf(mika.free())
                .doesNotContain(time);
    }

    @Test
    void aVisitTakesARoomAndVideoALine() {
        FreeTime before = mika.free().getFirst();
        assertThat(before.kinds()).containsExactly(Kind.PHONE);
        mika.hasRoom("Rum 1");
        mika.meets(fyren.employ(StaffRole.COUNSELLOR, mika.centre().unit(), Period.ALWAYS, true)
                .id());
        FreeTime time = mika.free().getFirst();
        assertThat(time.kinds()).containsExactlyInAnyOrder(Kind.PHONE, Kind.VISIT);

        mika.books(mika.wanted(time, Kind.VISIT), Wishes.NONE);

        assertThat(mika.free().getFirst().kinds()).containsExactly(Kind.PHONE);
        assertThat(desk.book(mika.wanted(time, Kind.VISIT), Wishes.NONE)).isInstanceOf(Booked.Taken.class);
        mika.hasRoom("Rum 2");
        mika.books(mika.wanted(time, Kind.VISIT), Wishes.NONE);
        assertThat(starts(mika.free())).doesNotContain(time.start().toInstant());
    }

    @Test
    void movedTwiceToTheSameTimeItIsMovedOnce() {
        List<FreeTime> free = mika.free();
        CodeKeys keys = mika.books(free.get(0));

        Changed first = desk.move(keys, free.get(5).start().toInstant());
        Changed again = desk.move(keys, free.get(5).start().toInstant());

        assertThat(first).isEqualTo(again).isInstanceOf(Changed.To.class);
        assertThat(desk.find(keys).orElseThrow().moves()).isEqualTo(1);
        assertThat(mika.free()).contains(free.get(0)).doesNotContain(free.get(5));
    }

    @Test
    void whoCannotMoveKeepsWhatTheyHave() {
        List<FreeTime> free = mika.free();
        CodeKeys keys = mika.books(free.get(0));
        mika.books(free.get(5));

        Changed moved = desk.move(keys, free.get(5).start().toInstant());

        assertThat(moved).isInstanceOf(Changed.Taken.class);
        assertThat(((Changed.Taken) moved).nearest()).isSubsetOf(mika.free()).isNotEmpty();
        assertThat(desk.find(keys).orElseThrow().start()).isEqualTo(free.get(0).start());
        assertThat(desk.find(keys).orElseThrow().moves()).isZero();
    }

    @Test
    void whatIsCancelledIsGoneAndFree() {
        FreeTime time = mika.free().getFirst();
        CodeKeys keys = mika.books(time);

        assertThat(desk.cancel(keys)).isEqualTo(new Changed.Cancelled());

        assertThat(desk.cancel(keys)).isEqualTo(new Changed.NotThere());
        assertThat(desk.find(keys)).isEmpty();
        assertThat(desk.move(keys, time.start().toInstant())).isEqualTo(new Changed.NotThere());
        assertThat(mika.free()).contains(time);
        assertThat(booked()).isZero();
    }

    @Test
    void whatHasBegunStands() {
        FreeTime time = mika.free().getFirst();
        CodeKeys keys = mika.books(time);
        fyren.goTo(time.start().toLocalDateTime());

        assertThat(desk.cancel(keys)).isEqualTo(new Changed.Begun());
        assertThat(desk.move(keys, mika.free().getLast().start().toInstant())).isEqualTo(new Changed.Begun());
        assertThat(desk.wish(keys, Wishes.NONE)).isFalse();
        assertThat(desk.find(keys)).isPresent();
    }

    @Test
    void whoIsAwayIsNotOfferedAndWhatWasBookedStands() {
        FreeTime first = mika.free().getFirst();
        CodeKeys keys = mika.books(first);
        mika.plans(new CalendarChange.AddAbsence(new Absence(
                UUID.randomUUID(), null, fyren.today(), fyren.today().plusDays(6), null, null)));

        assertThat(mika.free().getFirst().start().toLocalDate())
                .isEqualTo(fyren.today().plusDays(7));
        assertThat(desk.find(keys)).isPresent();
    }

    @Test
    void whoHasLeftIsNotOffered() {
        assertThat(mika.free()).isNotEmpty();
        fyren.employ(StaffRole.COUNSELLOR, mika.centre().unit(), Period.ALWAYS, true);

        fyren.letGo(mika.centre().counsellor());

        assertThat(mika.free()).isEmpty();
    }

    @Test
    void whatIsNoServiceOfACentreHereIsNoneAndWhereNobodyHasHoursNothingIsFree() {
        assertThat(desk.times("nowhere", fyren.today(), fyren.today())).isEmpty();
        assertThat(desk.hold(new Wanted(
                        "nowhere", MONDAY.atZone(FreeTimesTests.STOCKHOLM).toInstant(), Kind.PHONE)))
                .isEqualTo(new Held.NotReceiving());
        Unit unit = mika.centre().unit();
        fyren.get(JdbcClient.class)
                .sql("delete from booking.calendar where unit = ?")
                .param(unit.id())
                .update();
        assertThat(mika.free()).isEmpty();
    }

    private static List<Instant> starts(List<FreeTime> free) {
        return free.stream().map(one -> one.start().toInstant()).toList();
    }

    private long booked() {
        return fyren.get(JdbcClient.class)
                .sql("select count(*) from booking.appointment where unit = ? and state = 'BOOKED'")
                .param(mika.centre().unit().id())
                .query(Long.class)
                .single();
    }
}
