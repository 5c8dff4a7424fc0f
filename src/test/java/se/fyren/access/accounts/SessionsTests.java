package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;

/** How long somebody is signed in, and under which hat. */
class SessionsTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Sessions sessions;
    private SignedIn anna;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        sessions = house.get(Sessions.class);
        anna = house.colleague("anna", StaffRole.COUNSELLOR, house.unit(Kind.MIKA, "mika-sthlm"));
    }

    @AfterEach
    void end() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T09:00", "2027-03-28T01:45", "2026-10-25T01:45", "2026-12-31T23:45"})
    void itEndsAfterHalfAnHourThatNobodyUsedItAlsoWhereTheClockIsChanged(String start) {
        house.clock.turnTo(start);
        String cookie = begun();
        house.clock.passes(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.of(cookie)).isPresent();
        house.clock.passes(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.of(cookie)).isPresent();
        house.clock.passes(Sessions.IDLE);
        assertThat(sessions.of(cookie)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T09:00", "2027-03-27T20:00", "2026-10-24T20:00"})
    void itEndsAfterTwelveHoursHoweverMuchItIsUsed(String start) {
        house.clock.turnTo(start);
        String cookie = begun();
        Duration step = Duration.ofMinutes(20);
        for (Duration gone = step; gone.compareTo(Sessions.LONGEST) < 0; gone = gone.plus(step)) {
            house.clock.passes(step);
            assertThat(sessions.of(cookie)).as("after %s", gone).isPresent();
        }
        house.clock.passes(step);
        assertThat(sessions.of(cookie)).isEmpty();
    }

    @Test
    void aHatComesOffAtMidnightAfterItsLastDay() {
        Unit kast = house.unit(Kind.KAST, "kast-sthlm");
        UUID last = house.assigned(anna.staff(), StaffRole.COUNSELLOR, kast, LocalDate.of(2026, 11, 21));
        house.clock.turnTo("2026-11-21T23:50");
        String cookie = sessions.begin(anna.staff(), anna.key(), last);

        house.clock.turnTo("2026-11-21T23:59");
        assertThat(sessions.of(cookie).orElseThrow().hat()).isPresent();
        house.clock.turnTo("2026-11-22T00:00");
        assertThat(sessions.of(cookie).orElseThrow().hat()).isEmpty();
    }

    @Test
    void whatBeganOnOneNodeIsGoodOnAnotherAndEndsOnBoth() {
        String cookie = begun();
        try (StaffHouse other = house.anotherNode(data)) {
            Sessions there = other.get(Sessions.class);

            assertThat(there.of(cookie).orElseThrow().key().publicKey())
                    .isEqualTo(anna.key().publicKey());
            there.end(cookie);
            assertThat(sessions.of(cookie)).isEmpty();
        }
    }

    @Test
    void signingOutEndsOneAndSigningOutEverywhereEndsAll() {
        String one = begun();
        String other = begun();
        String third = begun();

        sessions.end(one);
        assertThat(sessions.of(one)).isEmpty();
        assertThat(sessions.of(other)).isPresent();
        sessions.endAll(anna.staff());
        assertThat(sessions.of(other)).isEmpty();
        assertThat(sessions.of(third)).isEmpty();
    }

    @Test
    void whatIsOverIsGoneFromTheTableWhenSomebodyElseSignsIn() {
        String cookie = begun();
        house.clock.passes(Sessions.LONGEST);
        assertThat(sessions.of(cookie)).isEmpty();

        begun();

        assertThat(house.count("access.session")).isEqualTo(1);
    }

    private String begun() {
        return sessions.begin(anna.staff(), anna.key(), null);
    }
}
