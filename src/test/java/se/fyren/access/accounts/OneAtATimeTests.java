package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whoever sends many passphrases at once takes no more than some of the threads that the guide needs too. */
class OneAtATimeTests {

    private static final Set<Thread.State> SETTLED = EnumSet.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    private final OneAtATime turn = new OneAtATime();

    @Test
    void soManyWaitAndTheNextIsToldAtOnceThatOthersAreSigningIn() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread first = Thread.ofPlatform()
                .start(() -> turn.take(() -> {
                    held.countDown();
                    return waited(done);
                }));
        held.await();

        List<Thread> waiting = new ArrayList<>();
        for (int one = 0; one < OneAtATime.MOST_WAITING; one++) {
            waiting.add(settled());
        }
        Thread next = settled();

        assertThat(waiting).extracting(Thread::getState).containsOnly(Thread.State.TIMED_WAITING);
        assertThat(next.getState()).isEqualTo(Thread.State.TERMINATED);
        done.countDown();
        first.join();
        for (Thread one : waiting) {
            one.join();
        }
        assertThat(turn.take(() -> "in")).contains("in");
    }

    /** Somebody who has come to wait, or to nothing. */
    private Thread settled() {
        Thread one = Thread.ofPlatform().start(() -> turn.take(() -> true));
        while (!SETTLED.contains(one.getState())) {
            Thread.onSpinWait();
        }
        return one;
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
