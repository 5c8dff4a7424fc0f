package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sends many passphrases at once takes no more than some of the threads, and keeps out nobody who is known. */
class OneAtATimeTests {

    private static final Set<Thread.State> SETTLED = EnumSet.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    private final OneAtATime turn = new OneAtATime();
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Thread> here = new ArrayList<>();
    private final List<String> served = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void somebodyHasTheTurn() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        here.add(Thread.ofPlatform()
                .start(() -> turn.take("somebody", () -> {
                    held.countDown();
                    return waited(done);
                })));
        held.await();
    }

    @AfterEach
    void everybodyHasHadTheirs() throws InterruptedException {
        done.countDown();
        for (Thread one : here) {
            one.join();
        }
        assertThat(turn.take(() -> "in")).contains("in");
        assertThat(turn.take("somebody", () -> "in")).contains("in");
    }

    @Test
    void soManyStrangersWaitAndTheNextIsToldAtOnceThatOthersAreSigningIn() {
        for (int one = 0; one < OneAtATime.MOST_STRANGERS; one++) {
            assertThat(stranger()).isEqualTo(Thread.State.TIMED_WAITING);
        }

        assertThat(stranger()).isEqualTo(Thread.State.TERMINATED);
    }

    @Test
    void whoeverIsKnownWaitsForOneStrangerHoweverManyCame() throws InterruptedException {
        for (int one = 0; one <= OneAtATime.MOST_STRANGERS; one++) {
            stranger();
        }
        comes("anna");
        comes("bosse");
        everybodyHasHadTheirs();

        assertThat(served).startsWith("stranger", "anna", "bosse", "stranger").hasSize(OneAtATime.MOST_STRANGERS + 2);
    }

    @Test
    void aStrangerWaitsForThoseWhoCameBefore() throws InterruptedException {
        comes("anna");
        stranger();
        comes("bosse");
        stranger();
        everybodyHasHadTheirs();

        assertThat(served).containsExactly("anna", "stranger", "bosse", "stranger");
    }

    @Test
    void ofThePlacesThatAreKeptNobodyTakesMoreThanTwo() throws InterruptedException {
        for (int one = 0; one < KeptPlaces.OF_ONE; one++) {
            comes("anna");
        }
        stranger();
        comes("anna");
        comes("bosse");
        stranger();
        everybodyHasHadTheirs();

        assertThat(served)
                .as("the third time as a stranger")
                .containsExactly("anna", "anna", "stranger", "bosse", "anna", "stranger");
    }

    @Test
    void whereAllPlacesAreTakenNobodyMoreWaits() {
        for (int one = 0; one < OneAtATime.MOST_STRANGERS; one++) {
            stranger();
        }
        for (int one = 1; one < KeptPlaces.PLACES; one++) {
            assertThat(comes("colleague " + one)).isEqualTo(Thread.State.TIMED_WAITING);
        }

        assertThat(comes("anna")).isEqualTo(Thread.State.TERMINATED);
    }

    private Thread.State stranger() {
        return settled(() -> turn.take(() -> served.add("stranger")));
    }

    private Thread.State comes(String known) {
        return settled(() -> turn.take(known, () -> served.add(known)));
    }

    /** Somebody who has come to wait, or to nothing. */
    private Thread.State settled(Runnable coming) {
        Thread one = Thread.ofPlatform().start(coming);
        here.add(one);
        while (!SETTLED.contains(one.getState())) {
            Thread.onSpinWait();
        }
        return one.getState();
    }

    private static boolean waited(CountDownLatch done) {
        try {
            done.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
