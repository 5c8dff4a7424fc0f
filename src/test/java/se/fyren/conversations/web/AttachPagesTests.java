package se.fyren.conversations.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.desk.Desktop;
import se.fyren.conversations.domain.Centre;
import se.fyren.redrawing.Sent;

/** Pictures and documents between a help-seeker without scripts and a centre, page by page. */
class AttachPagesTests {

    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/jpeg;base64,([^\"]*)\"");
    private static final String NAME = "hemma-hos-kim.jpg";
    private static final String TOO_LARGE = "för stort";

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static HttpClient http;
    private static Centre mika;

    private Seeker seeker;
    private String thread = "";

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
        http = HttpClient.newHttpClient();
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
    }

    @AfterAll
    static void end() {
        http.close();
        fyren.close();
    }

    @BeforeEach
    void somebodyHasWritten() throws Exception {
        List<UUID> before = mika.threads();
        seeker = new Seeker(fyren.origin(), http);
        seeker.begins(mika.service(), "Jag skickar en bild");
        thread = "/" + mika.newSince(before);
    }

    @Test
    void theCentreSeesThePictureAndNobodyWhatWasHiddenInIt() throws Exception {
        List<String> before = temporary();
        assertThat(seeker.sees("attach").body()).contains("type=\"file\"", "Högst 10 MB", "ansikten");

        assertThat(seeker.attaches("once", once(), NAME, Sent.jpeg(400, 300, 1)).statusCode())
                .isEqualTo(303);

        String page = seeker.sees("messages").body();
        assertThat(page).contains("Visa bilden").doesNotContain(NAME);
        byte[] own = picture(seeker.posts("picture", Map.of("number", "2")).body());
        Desktop desk = Desktop.of(fyren, mika.counsellor());
        assertThat(desk.opens(thread).html()).contains("har skickat en bild", thread + "/attached/2/1");
        byte[] theirs = picture(desk.opens(thread + "/attached/2/1").html());
        assertThat(theirs).isEqualTo(own);
        assertThat(text(own)).doesNotContain(Sent.SECRET, "Exif", "PK\3\4");
        assertThat(Sent.seen(own).getWidth()).isEqualTo(400);
        assertThat(stored())
                .doesNotContain(Sent.SECRET, NAME)
                .doesNotContain(
                        hex(Sent.SECRET.getBytes(UTF_8)), hex(NAME.getBytes(UTF_8)), hex(Arrays.copyOf(own, 20)));
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void aDocumentIsSeenPageByPageByBoth() throws Exception {
        seeker.attaches("once", once(), "brev.pdf", Sent.pdf(2));

        assertThat(seeker.sees("messages").body()).contains("Visa dokumentet, sidor: 2");
        assertThat(seeker.posts("picture", Map.of("number", "2", "page", "1")).body())
                .contains("Sida 1 av 2", "Nästa sida")
                .doesNotContain("Föregående sida");
        assertThat(seeker.posts("picture", Map.of("number", "2", "page", "2")).body())
                .contains("Sida 2 av 2", "Föregående sida")
                .doesNotContain("Nästa sida");
        assertThat(seeker.posts("picture", Map.of("number", "2", "page", "3")).statusCode())
                .isEqualTo(303);
        assertThat(seeker.posts("picture", Map.of("number", "1")).statusCode()).isEqualTo(303);
        Desktop desk = Desktop.of(fyren, mika.counsellor());
        assertThat(desk.opens(thread + "/attached/2/2").html()).contains("Sida 2 av 2");
        assertThat(desk.opens(thread + "/attached/2/3").status()).isEqualTo(404);
        assertThat(desk.opens(thread + "/attached/1/1").status()).isEqualTo(404);
        assertThat(rows()).as("how many pages there are is not to be seen").isEqualTo(4);
    }

    @Test
    void theCentreSendsAPictureBackOnceHoweverOftenTheFormComes() throws Exception {
        Desktop desk = Desktop.of(fyren, mika.counsellor());
        assertThat(desk.opens(thread + "/attach").html()).contains("type=\"file\"");
        String message = once();

        assertThat(desk.attaches(thread + "/attach", "message", message, "karta.png", Sent.png(60, 40))
                        .html())
                .contains("Mottagningen har skickat en bild");
        desk.attaches(thread + "/attach", "message", message, "karta.png", Sent.png(60, 40));

        assertThat(seeker.sees("messages").body()).containsOnlyOnce("Visa bilden");
        assertThat(Sent.seen(picture(
                                seeker.posts("picture", Map.of("number", "2")).body()))
                        .getHeight())
                .isEqualTo(40);
        assertThat(rows()).isEqualTo(1);
        assertThat(desk.attaches(thread + "/attach", "message", once(), "x.png", "<svg/>".getBytes(UTF_8))
                        .html())
                .contains("Den filen går inte att skicka");
    }

    @Test
    void whatIsSentTwiceIsThereOnceAndTheSameFormBringsNothingElse() throws Exception {
        String once = once();
        seeker.attaches("once", once, NAME, Sent.png(60, 40));
        assertThat(seeker.attaches("once", once, "other-name.png", Sent.png(60, 40))
                        .statusCode())
                .isEqualTo(303);
        assertThat(seeker.attaches("once", once, NAME, Sent.png(40, 60)).body()).contains("Något är redan skickat");

        assertThat(seeker.sees("messages").body()).containsOnlyOnce("Visa bilden");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatItIsIsKnownByItsContentAndWhatIsNotTakenIsSaid() throws Exception {
        refuses("bild.jpg", "<!doctype html><script>1</script>".getBytes(UTF_8), "Den filen går inte att skicka.");
        refuses("bild.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "Den filen går inte");
        refuses("brev.pdf", "PK\3\4".getBytes(ISO_8859_1), "Den filen går inte att skicka.");
        refuses("bild.heic", "\0\0\0\30ftypheicxxxx".getBytes(ISO_8859_1), "(HEIC)");
        refuses("brev.pdf", Sent.lockedPdf(), "lösenord");
        refuses("bomb.png", Sent.bomb(30_000, 30_000), TOO_LARGE);
        refuses("", new byte[0], "Välj en fil först.");
        assertThat(seeker.attaches("once", once(), "brev.txt", Sent.png(60, 40)).statusCode())
                .isEqualTo(303);
        assertThat(rows()).isEqualTo(1);
    }

    private void refuses(String name, byte[] sent, String why) throws Exception {
        HttpResponse<String> answer = seeker.attaches("once", once(), name, sent);
        assertThat(answer.statusCode()).isEqualTo(why.equals(TOO_LARGE) ? 413 : 400);
        assertThat(answer.body()).contains(why, "type=\"file\"");
        if (!name.isEmpty()) {
            assertThat(answer.body()).doesNotContain(name);
        }
    }

    @Test
    void whoSendsMoreThanTenMegabytesCanChooseAnotherFileWhetherTheLengthIsToldOrNot() throws Exception {
        byte[] large = new byte[10_000_000 + 16 * 1024 + 1];

        for (HttpResponse<String> answer :
                List.of(seeker.attaches("once", once(), NAME, large), seeker.attachesWithoutALength(NAME, large))) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains(TOO_LARGE, "type=\"file\"");
        }
        assertThat(rows()).isZero();
    }

    @Test
    void whoHasNoVisitIsAskedForTheNumberAndNothingIsKept() throws Exception {
        Seeker stranger = new Seeker(fyren.origin(), http);

        assertThat(stranger.sees("attach").body()).contains("id=\"number\"");
        assertThat(stranger.attaches("once", once(), NAME, Sent.png(60, 40)).body())
                .contains("id=\"number\"");
        assertThat(stranger.posts("picture", Map.of("number", "2")).body()).contains("id=\"number\"");
        assertThat(rows()).isZero();
    }

    @Test
    void whatNoBrowserWritesIsRefusedAndNothingIsKept() throws Exception {
        for (String body : List.of(
                "",
                "--b",
                "--b\r\n\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n%PDF-",
                "--b\r\n" + "X: y\r\n".repeat(1_000) + "\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(1_000) + "--b--\r\n")) {
            assertThat(seeker.sendsAsAFile("multipart/form-data; boundary=b", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(seeker.sendsAsAFile("multipart/form-data", "--b--").statusCode())
                .isEqualTo(400);
        assertThat(rows()).isZero();
    }

    @Test
    void whenManySendAtOnceEachIsTakenOrToldToWait() throws Exception {
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(one -> {
                    try {
                        return seeker.copied()
                                .attaches("once", once(), NAME, Sent.png(900, 900))
                                .statusCode();
                    } catch (IOException | InterruptedException failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .toList();

        assertThat(answers).isSubsetOf(303, 429).contains(303);
        assertThat(rows())
                .isEqualTo(answers.stream().filter(status -> status == 303).count());
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private static byte[] picture(String page) {
        return PICTURE.matcher(page)
                .results()
                .map(found -> Base64.getDecoder().decode(found.group(1).replace("&#43;", "+")))
                .findFirst()
                .orElseThrow();
    }

    /** As the database shows what is not text. */
    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private long rows() {
        return fyren.get(JdbcClient.class)
                .sql("select count(*) from conversations.sheet where thread = ?::uuid")
                .param(thread.substring(1))
                .query(Long.class)
                .single();
    }

    /** Everything that the database holds of conversations, as a thief reads it. */
    private static String stored() {
        return Stream.of("thread", "message", "sheet", "repeat")
                .flatMap(table -> fyren
                        .get(JdbcClient.class)
                        .sql("select encode(convert_to(t::text, 'UTF8'), 'escape') from conversations." + table + " t")
                        .query(String.class)
                        .list()
                        .stream())
                .reduce("", String::concat);
    }

    /** What libraries write when they put something aside. */
    private static List<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?i)(upload|imageio|pdfbox|\\+~jf|multipart).*|.*\\.tmp"))
                    .sorted()
                    .toList();
        }
    }
}
