package se.fyren.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import se.fyren.web.Room.Filled;

/** Who keeps their room where there is not enough for all. */
class FairRoomTest {

    private static final Source FLOODING = new Source(1);
    private static final Source ANOTHER = new Source(2);

    private final FairRoom room = new FairRoom(new Sources("", true, false), 4, 1);

    @Test
    void whatComesIsHeldAsItWasSent() throws IOException {
        byte[] sent = new byte[3 * Stay.PIECE - 7];
        new Random(1).nextBytes(sent);
        try (Stay stay = room.enter(ANOTHER)) {
            Filled filled = stay.fill(new ByteArrayInputStream(sent), 1_000_000).orElseThrow();
            assertThat(filled.length()).isEqualTo(sent.length);
            assertThat(filled.content().readAllBytes()).isEqualTo(sent);
        }
    }

    @Test
    void noMoreIsReadThanMayBeSent() throws IOException {
        try (Stay stay = room.enter(ANOTHER)) {
            InputStream sent = new ByteArrayInputStream(new byte[3 * Stay.PIECE]);
            assertThat(stay.fill(sent, Stay.PIECE + 1).orElseThrow().length()).isEqualTo(Stay.PIECE + 1);
            assertThat(sent.available()).isEqualTo(2 * Stay.PIECE - 1);
        }
    }

    @Test
    void whoLeavesMakesRoom() throws IOException {
        for (int one = 0; one < 10; one++) {
            try (Stay stay = room.enter(ANOTHER)) {
                assertThat(stay.fill(bytes(3), 1_000_000)).isPresent();
            }
        }
    }

    @Test
    @SuppressWarnings("try") // what is sent ends before all is over
    void whoIsSlowLosesToWhoIsNot() throws Exception {
        try (PipedOutputStream slowly = new PipedOutputStream();
                Stay slow = room.enter(FLOODING);
                Stay quick = room.enter(ANOTHER)) {
            CompletableFuture<Optional<Filled>> waiting = waiting(slow, new PipedInputStream(slowly, 4 * Stay.PIECE));
            slowly.write(new byte[2 * Stay.PIECE]);
            holds(slow, 3);

            assertThat(quick.fill(bytes(3), 1_000_000)).isPresent();

            slowly.close();
            assertThat(waiting.get()).isEmpty();
        }
    }

    @Test
    void whatIsWholeKeepsItsRoomAndWhoComesIsToldToWait() throws IOException {
        try (Stay whole = room.enter(FLOODING);
                Stay late = room.enter(ANOTHER)) {
            Filled filled = whole.fill(bytes(3), 1_000_000).orElseThrow();
            assertThat(late.fill(bytes(2), 1_000_000)).isEmpty();
            assertThat(filled.content().readAllBytes()).hasSize(3 * Stay.PIECE - 1);
        }
    }

    @Test
    void whoHoldsTheMostLeavesRoomForAnotherWhateverOfTheirsIsWhole() throws IOException {
        try (Stay whole = room.enter(FLOODING);
                Stay more = room.enter(FLOODING);
                Stay late = room.enter(ANOTHER)) {
            assertThat(whole.fill(bytes(3), 1_000_000)).isPresent();
            assertThat(more.fill(bytes(1), 1_000_000)).isEmpty();
            assertThat(late.fill(bytes(1), 1_000_000)).isPresent();
        }
    }

    /** However quick the one who floods is. */
    @Test
    @SuppressWarnings("try") // what is sent ends before all is over
    void whereOneHoldsTheMostItIsTheyWhoGiveUp() throws Exception {
        try (PipedOutputStream slowly = new PipedOutputStream();
                PipedOutputStream flood = new PipedOutputStream();
                Stay slow = room.enter(ANOTHER);
                Stay flooding = room.enter(FLOODING)) {
            CompletableFuture<Optional<Filled>> patient = waiting(slow, new PipedInputStream(slowly, 4 * Stay.PIECE));
            holds(slow, 1);
            CompletableFuture<Optional<Filled>> quick = waiting(flooding, new PipedInputStream(flood, 4 * Stay.PIECE));
            flood.write(new byte[4 * Stay.PIECE]);
            flood.close();
            assertThat(quick.get()).isEmpty();

            slowly.write(new byte[3 * Stay.PIECE - 1]);
            slowly.close();
            assertThat(patient.get()).isPresent();
        }
    }

    private static CompletableFuture<Optional<Filled>> waiting(Stay stay, InputStream sent) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return stay.fill(sent, 1_000_000);
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                },
                Thread::startVirtualThread);
    }

    private void holds(Stay stay, int pieces) throws InterruptedException, ExecutionException {
        boolean isThere = false;
        while (!isThere) {
            synchronized (room) {
                isThere = stay.pieces() >= pieces;
            }
            Thread.sleep(5);
        }
    }

    private static InputStream bytes(int pieces) {
        return new ByteArrayInputStream(new byte[pieces * Stay.PIECE - 1]);
    }
}
