package se.fyren.redrawing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.redrawing.Redrawn.Pages;
import se.fyren.redrawing.Redrawn.Refused;
import se.fyren.redrawing.Redrawn.Why;

/** What becomes of what people send, in the process that draws it. */
class RedrawingTests {

    private final Redrawing redrawing = new Redrawing();

    @Test
    void ofAPictureNothingIsLeftButWhatOneSees() {
        byte[] sent = Sent.jpeg(400, 300, 1);
        assertThat(text(sent)).contains(Sent.SECRET, "Exif", "PK\3\4");

        List<byte[]> drawn = pages(sent);

        assertThat(drawn).hasSize(1);
        assertThat(text(drawn.getFirst())).doesNotContain(Sent.SECRET, "Exif", "PK\3\4", "ICC_PROFILE");
        BufferedImage seen = Sent.seen(drawn.getFirst());
        assertThat(seen.getWidth()).isEqualTo(400);
        assertThat(colour(seen, 100, 150)).isEqualTo(Color.RED);
        assertThat(colour(seen, 300, 150)).isEqualTo(Color.BLUE);
    }

    /** Where the red half is to be seen, by how the phone was held. */
    @ParameterizedTest
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom", "9, left"})
    void aPictureStandsUpright(int orientation, String where) {
        BufferedImage seen = Sent.seen(pages(Sent.jpeg(400, 200, orientation)).getFirst());

        boolean lies = where.equals("top") || where.equals("bottom");
        assertThat(seen.getWidth()).isEqualTo(lies ? 200 : 400);
        int far = (lies ? seen.getHeight() : seen.getWidth()) - 20;
        int red = where.equals("left") || where.equals("top") ? 20 : far;
        assertThat(lies ? colour(seen, 100, red) : colour(seen, red, 100)).isEqualTo(Color.RED);
    }

    @Test
    void aLargePictureBecomesSmaller() {
        BufferedImage seen = Sent.seen(pages(Sent.png(5_000, 2_500)).getFirst());

        assertThat(seen.getWidth()).isLessThanOrEqualTo(Picture.LONGEST).isGreaterThan(1_300);
        assertThat(seen.getWidth()).isEqualTo(2 * seen.getHeight());
    }

    @Test
    void ofAPdfThePagesAreLeftAsOneSeesThem() {
        List<byte[]> drawn = pages(Sent.pdf(3));

        assertThat(drawn).hasSize(3).allSatisfy(page -> {
            assertThat(text(page)).startsWith("\u00ff\u00d8").doesNotContain(Sent.SECRET, "PDF", "JavaScript");
            BufferedImage seen = Sent.seen(page);
            assertThat(seen.getHeight()).isBetween(1_900, 2_048);
            assertThat(colour(seen, seen.getWidth() / 4, seen.getHeight() / 10)).isEqualTo(Color.BLACK);
            assertThat(colour(seen, 20, 20)).isEqualTo(Color.WHITE);
        });
    }

    @Test
    void whatIsNotDrawnIsRefusedWithItsReason() {
        assertThat(refused(new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1)))
                .isEqualTo(Why.KIND);
        assertThat(refused("<!doctype html><script>1</script>".getBytes(ISO_8859_1)))
                .isEqualTo(Why.KIND);
        assertThat(refused("PK\3\4 and a picture".getBytes(ISO_8859_1))).isEqualTo(Why.KIND);
        assertThat(refused("\0\0\0\30ftypheic and a picture".getBytes(ISO_8859_1)))
                .isEqualTo(Why.HEIC);
        assertThat(refused(Sent.lockedPdf())).isEqualTo(Why.LOCKED);
        assertThat(refused(Sent.pdf(21))).isEqualTo(Why.PAGES);
        assertThat(refused("%PDF-1.7 and nothing".getBytes(ISO_8859_1))).isEqualTo(Why.UNREADABLE);
        assertThat(refused(Arrays.copyOf(Sent.jpeg(400, 300, 1), 30))).isEqualTo(Why.UNREADABLE);
    }

    /** 900 million pixels in some hundred thousand bytes. */
    @Test
    void aPictureThatWouldFillAnyMemoryIsRefused() {
        byte[] bomb = Sent.bomb(30_000, 30_000);
        assertThat(bomb).hasSizeLessThan(1_000_000);

        assertThat(refused(bomb)).isEqualTo(Why.SIZE);
    }

    /** Whatever is in it, it is drawn or refused, and the next one is drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "pdf"})
    void whatIsDamagedHarmsNothing(String kind, TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random chance = new Random(seed);
        byte[] whole =
                switch (kind) {
                    case "jpeg" -> Sent.jpeg(300, 200, 6);
                    case "png" -> Sent.png(300, 200);
                    default -> Sent.pdf(1);
                };
        for (int round = 0; round < 4; round++) {
            byte[] damaged = whole.clone();
            for (int blow = 0; blow < 40; blow++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            assertThat(redrawn(damaged)).isInstanceOfAny(Pages.class, Refused.class);
        }
        assertThat(redrawn(whole)).isInstanceOf(Pages.class);
    }

    /** As one writes that somebody has taken over with what they sent. */
    @ParameterizedTest
    @CsvSource({"1000001, 1", "1000000, 9", "1, 21"})
    void noMoreIsReadOfAProcessThanItMayWrite(int length, int pages) {
        ByteBuffer written = ByteBuffer.allocate(pages * (length + Integer.BYTES) + Integer.BYTES);
        for (int page = 0; page < pages; page++) {
            written.putInt(length).put(new byte[length]);
        }

        assertThat(Redrawing.read(new DataInputStream(new ByteArrayInputStream(written.array()))))
                .isEqualTo(new Refused(Why.UNREADABLE));
    }

    @Test
    @SuppressWarnings("try") // what is sent ends before all is over
    void whoComesWhileTwoAreDrawnIsToldToWaitAndDrawnAfterwards() throws Exception {
        Redrawing impatient = new Redrawing(Duration.ZERO);
        try (PipedOutputStream one = new PipedOutputStream();
                PipedOutputStream other = new PipedOutputStream()) {
            List<Future<Redrawn>> begun = List.of(begun(impatient, one), begun(impatient, other));
            one.write(Sent.png(4, 4));
            other.write(Sent.png(4, 4));

            assertThat(impatient.redraw(new ByteArrayInputStream(Sent.png(4, 4))))
                    .isEqualTo(new Redrawn.Busy());

            one.close();
            other.close();
            for (Future<Redrawn> drawn : begun) {
                assertThat(drawn.get()).isInstanceOf(Pages.class);
            }
            assertThat(impatient.redraw(new ByteArrayInputStream(Sent.png(4, 4))))
                    .isInstanceOf(Pages.class);
        }
    }

    /**
     * It has its turn once it reads: a pipe of one byte lets nobody write who is not read. In a thread of its own: on two
     * cores the common pool has one.
     */
    private static Future<Redrawn> begun(Redrawing redrawing, PipedOutputStream sent) throws IOException {
        PipedInputStream read = new PipedInputStream(sent, 1);
        return CompletableFuture.supplyAsync(() -> redrawing.redraw(read), Thread::startVirtualThread);
    }

    private List<byte[]> pages(byte[] sent) {
        assertThat(redrawn(sent)).isInstanceOf(Pages.class);
        return ((Pages) redrawn(sent)).jpegs();
    }

    private Why refused(byte[] sent) {
        assertThat(redrawn(sent)).isInstanceOf(Refused.class);
        return ((Refused) redrawn(sent)).why();
    }

    private Redrawn redrawn(byte[] sent) {
        return redrawing.redraw(new ByteArrayInputStream(sent));
    }

    /** To the nearest of the plain ones. */
    private static Color colour(BufferedImage seen, int x, int y) {
        Color there = new Color(seen.getRGB(x, y));
        return new Color(plain(there.getRed()), plain(there.getGreen()), plain(there.getBlue()));
    }

    private static int plain(int shade) {
        return shade > 127 ? 255 : 0;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
