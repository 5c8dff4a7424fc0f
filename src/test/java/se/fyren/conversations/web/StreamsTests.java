package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.domain.AtTheCentre;
import se.fyren.conversations.domain.Presences;
import se.fyren.web.Pages;

/** What open pages are told, byte for byte. */
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsTests {

    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-20T12:00");
    private static final String NOTHING = "{\"answering\":\"\",\"news\":false,\"over\":false}";
    private static final String OVER = "\"over\":true";
    private static final String END = "0\r\n\r\n";

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static HttpClient http;
    private static AtTheCentre mika;
    private static Streams streams;

    private String text;
    private Seeker seeker;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
        http = HttpClient.newHttpClient();
        fyren.goTo(NOON);
        mika = AtTheCentre.opened(fyren.context(), Kind.MIKA, "mika-sthlm");
        AtTheCentre.opened(fyren.context(), Kind.KAST, "kast-sthlm");
        streams = fyren.get(Streams.class);
    }

    @AfterAll
    static void end() {
        http.close();
        fyren.close();
    }

    @BeforeEach
    void somebodyWritesAtNoon() throws Exception {
        fyren.goTo(NOON);
        text = "Hej " + System.nanoTime();
        seeker = new Seeker(fyren.origin(), http);
        seeker.begins("mika-sthlm", text);
    }

    @AfterEach
    void theCentreAnswersNoMore() {
        fyren.get(Presences.class).rests(mika.counsellor());
    }

    @Test
    void whateverIsToldIsAsLongAndToldToAllAtOnce() throws Exception {
        Seeker buyer = new Seeker(fyren.origin(), http);
        buyer.begins("kast-sthlm", text);
        try (OpenPage told = opened(seeker);
                OpenPage untold = opened(buyer)) {
            assertThat(told.head())
                    .contains("Content-Type: text/event-stream", "Cache-Control: no-store, no-transform")
                    .doesNotContainIgnoringCase("Content-Encoding")
                    .hasSameSizeAs(untold.head());
            both(told, untold, NOTHING, NOTHING);

            fyren.get(Presences.class).answers(mika.counsellor(), Duration.ofMinutes(15));
            streams.tell();
            String now = "Mottagningen svarar just nu, till klockan 12:15.";
            both(told, untold, now + "\",\"news\":false", NOTHING);

            mika.answers(text, "Hej själv");
            streams.tell();
            both(told, untold, now + "\",\"news\":true", NOTHING);

            assertThat(seeker.sees("messages").body()).contains("Hej själv");
            fyren.goTo(NOON.plusMinutes(15));
            streams.tell();
            both(told, untold, NOTHING, NOTHING);
            seeker.posts("messages", Map.of("text", "Tack"));
            streams.tell();
            both(told, untold, NOTHING, NOTHING);
        }
    }

    @Test
    void whoRunsNoScriptsIsToldTheSameByThePages() throws Exception {
        Seeker buyer = new Seeker(fyren.origin(), http);
        buyer.begins("kast-sthlm", text);
        assertThat(seeker.sees("messages").body())
                .contains("<a href=\"/sv/messages\">Se efter igen</a>")
                .doesNotContain("svarar just nu");
        fyren.get(Presences.class).answers(mika.counsellor(), Duration.ofMinutes(30));

        String now = "Mottagningen svarar just nu, till klockan 12:30.";
        assertThat(seeker.sees("messages").body()).contains(now);
        assertThat(form("mika-sthlm")).contains(now);
        assertThat(form("kast-sthlm")).doesNotContain("svarar just nu");
        assertThat(buyer.sees("messages").body()).contains("Se efter igen").doesNotContain("svarar just nu");
        fyren.goTo(NOON.plusMinutes(30));
        assertThat(form("mika-sthlm")).doesNotContain("svarar just nu");
    }

    @Test
    void itEndsWithTheThreadForAllWhoHaveItOpen() throws Exception {
        try (OpenPage one = opened(seeker);
                OpenPage other = opened(seeker.copied())) {
            one.hears();
            other.hears();
            seeker.posts("remove", Map.of());
            streams.tell();
            for (OpenPage page : new OpenPage[] {one, other}) {
                assertThat(page.hears()).contains(OVER);
                assertThat(page.hears()).isEqualTo(END);
            }
        }
        assertThat(opened(seeker).head()).startsWith("HTTP/1.1 204");
    }

    @Test
    void itEndsWithTheVisit() throws Exception {
        Seeker copy = seeker.copied();
        try (OpenPage page = opened(copy)) {
            page.hears();
            seeker.sees("close");
            streams.tell();
            assertThat(page.hears()).contains(OVER);
            assertThat(page.hears()).isEqualTo(END);
        }
        assertThat(opened(copy).head()).startsWith("HTTP/1.1 204");
    }

    @Test
    void whoDoesNothingForHalfAnHourIsToldNoMore() throws Exception {
        try (OpenPage page = opened(seeker)) {
            page.hears();
            fyren.goTo(NOON.plusMinutes(29));
            streams.tell();
            assertThat(page.hears()).contains(NOTHING);
            fyren.goTo(NOON.plusMinutes(30));
            streams.tell();
            assertThat(page.hears()).contains(OVER);
            assertThat(page.hears()).isEqualTo(END);
        }
    }

    @Test
    void itEndsWithThePage() throws Exception {
        int before = streams.count();
        OpenPage page = opened(seeker);
        page.hears();
        assertThat(streams.count()).isEqualTo(before + 1);
        page.close();
        while (streams.count() > before) {
            streams.tell();
            Thread.onSpinWait();
        }
    }

    /** Its browser goes while the stream is being opened: Spring never begins it, nor says that it is over. */
    @Test
    void aPageThatIsGoneBeforeItIsAnsweredIsForgotten() throws Exception {
        int before = streams.count();
        Seeker copy = seeker.copied();
        String[] cookie = copy.cookie().split("=", 2);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(cookie[0], cookie[1]));
        assertThat(streams.open(
                        request, fyren.get(Pages.class).page("sv", "messages").texts()))
                .isPresent();
        assertThat(streams.count()).isEqualTo(before + 1);
        copy.sees("close");
        while (streams.count() > before) {
            streams.tell();
            Thread.onSpinWait();
        }
    }

    /** A connection of the operating system's holds some events, and then the writer waits: for this page alone. */
    @Test
    void whoReadsNothingKeepsNobodyWaiting() throws Exception {
        int before = streams.count();
        try (OpenPage reads = opened(seeker);
                OpenPage readsNot = opened(seeker.copied())) {
            assertThat(readsNot.head()).startsWith("HTTP/1.1 200");
            reads.hears();
            while (streams.count() > before + 1) {
                streams.tell();
                assertThat(reads.hears()).contains(NOTHING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void noOtherPageAndNobodyWhoTypesTheAddressIsToldAnything(String site) throws Exception {
        try (OpenPage page = new OpenPage(
                fyren.origin(),
                InetAddress.ofLiteral("127.0.0.1"),
                seeker.cookie(),
                "Sec-Fetch-Site: " + site + "\r\n")) {
            assertThat(page.head()).startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void withoutAVisitThereIsNothingToTell() throws Exception {
        try (OpenPage page = new OpenPage(fyren.origin(), "none=none")) {
            assertThat(page.head()).startsWith("HTTP/1.1 204");
        }
    }

    private static void both(OpenPage told, OpenPage untold, String what, String nothing) throws IOException {
        String one = told.hears();
        String other = untold.hears();
        assertThat(one).contains(what);
        assertThat(other).contains(nothing);
        assertThat(one.getBytes(StandardCharsets.UTF_8)).hasSameSizeAs(other.getBytes(StandardCharsets.UTF_8));
    }

    private String form(String service) throws Exception {
        return seeker.posts("write", Map.of("service", service)).body();
    }

    private static OpenPage opened(Seeker whose) throws IOException {
        return new OpenPage(fyren.origin(), whose.cookie());
    }
}
