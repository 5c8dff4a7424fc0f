package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.access.accounts.AccountEvent.FAILED;
import static se.fyren.access.accounts.AccountEvent.JOINED;
import static se.fyren.access.accounts.AccountEvent.PASSKEY_ADDED;
import static se.fyren.access.accounts.AccountEvent.SIGNED_IN;
import static se.fyren.access.accounts.AccountEvent.VOUCHED_FOR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told on the first page after signing in. */
class OwnEventsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = TODAY.minusDays(3);

    @Test
    void whatWasChangedSinceTheDayOfTheLastSignInIsTold() {
        OwnEvent before = new OwnEvent(LAST.minusDays(1), PASSKEY_ADDED);
        OwnEvent thatDay = new OwnEvent(LAST, PASSKEY_ADDED);
        OwnEvent after = new OwnEvent(LAST.plusDays(1), VOUCHED_FOR);
        OwnEvent today = new OwnEvent(TODAY, PASSKEY_ADDED);
        OwnEvents all = new OwnEvents(
                List.of(
                        new OwnEvent(LAST, SIGNED_IN),
                        before,
                        today,
                        thatDay,
                        after,
                        new OwnEvent(LAST.minusDays(9), SIGNED_IN),
                        new OwnEvent(TODAY, SIGNED_IN),
                        new OwnEvent(TODAY, FAILED)),
                0);

        assertThat(all.changedSinceLastSignIn(TODAY)).containsExactly(today, after, thatDay);
    }

    @Test
    void whoeverSignsInAsThemAndChangesSomethingOnTheSameDayIsFoundOutTheNextTime() {
        OwnEvent thiefs = new OwnEvent(LAST, PASSKEY_ADDED);

        assertThat(new OwnEvents(List.of(new OwnEvent(LAST, SIGNED_IN), thiefs, new OwnEvent(TODAY, SIGNED_IN)), 0)
                        .changedSinceLastSignIn(TODAY))
                .containsExactly(thiefs);
    }

    @Test
    void whoHasJustJoinedIsToldNothing() {
        assertThat(new OwnEvents(List.of(new OwnEvent(TODAY, JOINED), new OwnEvent(TODAY, SIGNED_IN)), 0)
                        .changedSinceLastSignIn(TODAY))
                .isEmpty();
    }
}
