package se.fyren.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes first where many come at once. */
class TurnsTest {

    private static final Source FLOODING = new Source(1);
    private static final Source ANOTHER = new Source(2);
    private static final Source THIRD = new Source(3);

    private final BlockingQueue<Source> called = new LinkedBlockingQueue<>();

    @Test
    void oneSourceHasNoMoreThanItsShare() throws InterruptedException {
        Turns turns = new Turns(4, 2);
        comes(turns, FLOODING, 10);
        assertThat(calls(2)).containsOnly(FLOODING);
        assertThat(called.poll(100, TimeUnit.MILLISECONDS)).isNull();

        comes(turns, ANOTHER, 1);
        assertThat(calls(1)).containsExactly(ANOTHER);
    }

    @Test
    void thoseWhoWaitAreCalledSourceBySource() throws InterruptedException {
        Turns turns = new Turns(2, 1);
        turns.await(THIRD);
        turns.await(ANOTHER);
        comes(turns, FLOODING, 5);
        comes(turns, THIRD, 1);
        comes(turns, ANOTHER, 1);

        turns.end(ANOTHER);
        assertThat(calls(1)).containsExactly(FLOODING);
        turns.end(FLOODING);
        // The third has one at work, which is all that one may have here.
        assertThat(calls(1)).containsExactly(ANOTHER);
        turns.end(THIRD);
        // The one who floods was called last, and so stands last.
        assertThat(calls(1)).containsExactly(THIRD);
    }

    @Test
    void everyTurnThatEndsIsAnothers() throws InterruptedException {
        Turns turns = new Turns(2, 1);
        comes(turns, FLOODING, 100);
        for (int one = 0; one < 100; one++) {
            assertThat(calls(1)).containsExactly(FLOODING);
            turns.end(FLOODING);
        }
        assertThat(called).isEmpty();
    }

    @Test
    void anAddressIsOneSourceAndSoIsANetworkOfTheLongKind() throws Exception {
        assertThat(source("192.0.2.1")).isEqualTo(source("192.0.2.1")).isNotEqualTo(source("192.0.2.2"));
        assertThat(source("2001:db8:1:2::1"))
                .isEqualTo(source("2001:db8:1:2:ffff::2"))
                .isNotEqualTo(source("2001:db8:1:3::1"));
    }

    private static Source source(String address) {
        return Source.of(InetAddress.ofLiteral(address));
    }

    /** So many of one source come, one after the other, and wait at the same time. */
    private void comes(Turns turns, Source source, int times) throws InterruptedException {
        List<Thread> comers = IntStream.range(0, times)
                .mapToObj(one -> Thread.ofVirtual().start(() -> {
                    turns.await(source);
                    called.add(source);
                }))
                .toList();
        for (Thread comer : comers) {
            while (comer.getState() != Thread.State.WAITING && comer.isAlive()) {
                Thread.sleep(1);
            }
        }
    }

    private List<Source> calls(int times) throws InterruptedException {
        List<Source> next = new ArrayList<>();
        for (int one = 0; one < times; one++) {
            Source source = called.poll(10, TimeUnit.SECONDS);
            assertThat(source).isNotNull();
            next.add(source);
        }
        return next;
    }
}
