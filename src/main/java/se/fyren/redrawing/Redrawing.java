package se.fyren.redrawing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.fyren.redrawing.Redrawn.Busy;
import se.fyren.redrawing.Redrawn.Pages;
import se.fyren.redrawing.Redrawn.Refused;
import se.fyren.redrawing.Redrawn.Why;

/** Omritning: draws anew what somebody sent, two at once on each node. */
@Component
public class Redrawing {

    private static final int AT_ONCE = 2;

    /** Others wait for so long, and are then told to come again. */
    private static final Duration WAIT = Duration.ofSeconds(20);

    /** What takes longer to draw is given up. */
    static final Duration TIME = Duration.ofSeconds(30);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration wait;

    @Autowired
    Redrawing() {
        this(WAIT);
    }

    Redrawing(Duration wait) {
        this.wait = wait;
    }

    /**
     * What one sees of it.
     *
     * @param sent read to its end, once it is its turn; what breaks off is unreadable
     */
    public Redrawn redraw(InputStream sent) {
        if (!isOurTurn()) {
            return new Busy();
        }
        try {
            return drawn(sent);
        } finally {
            turns.release();
        }
    }

    private boolean isOurTurn() {
        try {
            return turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Redrawn drawn(InputStream sent) {
        Process process = DrawingProcess.start();
        Thread watch = Thread.ofVirtual().start(() -> end(process));
        try {
            hand(sent, process.getOutputStream());
            return read(new DataInputStream(process.getInputStream()));
        } catch (IOException breaksOff) {
            return new Refused(Why.UNREADABLE);
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
    }

    /** Ends it where it does not by itself. */
    private static void end(Process process) {
        try {
            process.waitFor(TIME);
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** Read to its end, also where the process has ended: what it wrote before that, if anything, says why. */
    private static void hand(InputStream sent, OutputStream process) throws IOException {
        byte[] some = new byte[16 * 1024];
        boolean isTaken = true;
        for (int count = sent.read(some); count >= 0; count = sent.read(some)) {
            isTaken = isTaken && isWritten(process, some, count);
        }
        close(process);
    }

    private static boolean isWritten(OutputStream process, byte[] some, int count) {
        try {
            process.write(some, 0, count);
            return true;
        } catch (IOException hasEnded) {
            return false;
        }
    }

    private static void close(OutputStream process) {
        try {
            process.close();
        } catch (IOException hasEnded) {
            // As above.
        }
    }

    /**
     * A process that was ended, or ended for want of memory, has not written what comes last. One that somebody has taken
     * over may write without an end, and is read no further than any may write.
     */
    static Redrawn read(DataInputStream drawn) {
        try {
            List<byte[]> pages = new ArrayList<>();
            int left = Drawing.MOST_BYTES;
            int length = drawn.readInt();
            for (; isPage(length, left) && pages.size() < Document.MOST_PAGES; length = drawn.readInt()) {
                pages.add(drawn.readNBytes(length));
                left -= length;
            }
            return length == 0 ? new Pages(pages) : new Refused(Why.valueOf(drawn.readUTF()));
        } catch (IOException | IllegalArgumentException cutOff) {
            return new Refused(Why.UNREADABLE);
        }
    }

    private static boolean isPage(int length, int left) {
        return length > 0 && length <= Math.min(left, Pages.MOST_BYTES);
    }
}
