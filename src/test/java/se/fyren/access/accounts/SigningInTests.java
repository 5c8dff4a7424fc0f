package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.accounts.SigningIn.Result;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Wait;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.sealing.Passphrase;

/** Guessing is slow, tells nothing, and keeps nobody out of their own desk. */
class SigningInTests {

    private static StaffHouse house;
    private static int people;

    private final String anna = "anna-" + ++people;
    private OneTimeCode app;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = new StaffHouse(data);
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    @BeforeEach
    void start() {
        app = house.joined(anna).app();
        house.clock.passes(Duration.ofMinutes(1));
    }

    @Test
    void afterFiveFailuresOneWaitsOnceLongerEachTimeAlsoForANameThatNobodyHas() {
        assertThat(List.of(anna, "nobody")).allSatisfy(name -> {
            for (int failure = 0; failure < 5; failure++) {
                assertThat(fails(name, null)).isInstanceOf(NoMatch.class);
            }
            assertThat(fails(name, null))
                    .isEqualTo(new Wait(house.clock.instant().plus(Duration.ofMinutes(1))));
            house.clock.passes(Duration.ofMinutes(1));
            assertThat(fails(name, null)).isInstanceOf(NoMatch.class);
            assertThat(fails(name, null))
                    .isEqualTo(new Wait(house.clock.instant().plus(Duration.ofMinutes(2))));
        });
        assertThat(List.of(4, 5, 6, 9, 1000))
                .extracting(Throttle::waitAfter)
                .extracting(Duration::toMinutes)
                .containsExactly(0L, 1L, 2L, 16L, 16L);
    }

    @Test
    void whoeverGuessesElsewhereKeepsNobodyOutOfTheirOwnBrowser() {
        String mark = ((Welcome) comesIn(null)).browser();
        house.clock.passes(Duration.ofMinutes(1));
        for (int failure = 0; failure < 5; failure++) {
            fails(anna, null);
        }

        assertThat(comesIn(null)).isInstanceOf(Wait.class);
        assertThat(comesIn((mark.startsWith("A") ? "B" : "A") + mark.substring(1)))
                .isInstanceOf(Wait.class);
        assertThat(comesIn(house.get(KnownBrowser.class).mark("somebody else"))).isInstanceOf(Wait.class);
        assertThat(comesIn(mark)).isInstanceOf(Welcome.class);
    }

    @Test
    void aCodeIsTakenOnceAndAStepEarlyOrLate() {
        String now = house.code(app);
        assertThat(tries(anna, StaffHouse.PASSPHRASE, now, null)).isInstanceOf(Welcome.class);
        assertThat(tries(anna, StaffHouse.PASSPHRASE, now, null)).isInstanceOf(NoMatch.class);

        house.clock.passes(Duration.ofMinutes(2));
        String late = app.at(house.clock.instant().minusSeconds(30));
        String tooLate = app.at(house.clock.instant().minusSeconds(60));
        String early = app.at(house.clock.instant().plusSeconds(30));
        assertThat(tries(anna, StaffHouse.PASSPHRASE, tooLate, null)).isInstanceOf(NoMatch.class);
        assertThat(tries(anna, StaffHouse.PASSPHRASE, late.substring(0, 3) + " " + late.substring(3), null))
                .isInstanceOf(Welcome.class);
        assertThat(tries(anna, StaffHouse.PASSPHRASE, early, null)).isInstanceOf(Welcome.class);
        assertThat(tries(anna, StaffHouse.PASSPHRASE, house.code(app), null))
                .as("one before the last that was taken")
                .isInstanceOf(NoMatch.class);
    }

    @Test
    void whoComesBackTakesAsMuchWorkAsWhoDoesNot() {
        Recovery recovery = house.get(Recovery.class);
        String half = Half.random().typed();

        assertThat(house.statements(() -> recovery.comeBack(anna, half, half)))
                .isEqualTo(house.statements(() -> recovery.comeBack("nobody", half, half)));
        assertThat(house.statements(() -> recovery.comeBack(anna, half, "half")))
                .isEqualTo(house.statements(() -> recovery.comeBack("nobody", half, "half")));
    }

    private Result fails(String name, @Nullable String mark) {
        return tries(name, "fel lösenfras i alla fall", "000000", mark);
    }

    private Result comesIn(@Nullable String mark) {
        return tries("A" + anna.substring(1) + " ", StaffHouse.PASSPHRASE, house.code(app), mark);
    }

    private Result tries(String name, String passphrase, String code, @Nullable String mark) {
        return house.get(SigningIn.class).with(name, new Passphrase(passphrase), code, mark);
    }
}
