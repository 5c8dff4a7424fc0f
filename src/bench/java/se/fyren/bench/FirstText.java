package se.fyren.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import se.fyren.journeys.Browsers;
import se.fyren.web.Language;
import se.fyren.web.Languages;

/**
 * How long someone with a cheap phone on a poor line waits for the first text, in each language: a processor four times
 * slower, 400 kbit/s, 400 ms from question to answer, nothing kept from before. Beside it the barest server, sending
 * the same bytes.
 */
record FirstText(Path app, Path data, Path answers) {

    private static final int SLOWER = 4;
    private static final double BYTES_PER_SECOND = 400_000 / 8.0;
    private static final int LATENCY_MILLIS = 400;
    private static final String GOAL_SECONDS = "2.00";

    /** What one visit costs. */
    private record Visit(double seconds, double bytes, double requests) {}

    void measure(Figures figures, int rounds) throws IOException, InterruptedException {
        List<String> cached = List.of("-XX:AOTCache=" + app.resolve("fyren.aot"));
        byte[] question = "GET /sv/ HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Browsers browsers = new Browsers();
                Child fyren =
                        Child.fyren(app.resolve("fyren.jar"), data, cached).answering(question)) {
            for (Language language : new Languages().all()) {
                beside(fyren, language.code(), browsers.usual(), figures, rounds);
            }
        }
    }

    private void beside(Child fyren, String language, Browser browser, Figures figures, int rounds) throws IOException {
        String path = "/" + language + "/";
        byte[] question = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Path kept = answers.resolve("first-" + language);
        KeptAnswers.keep(kept, 0, RawAnswer.ask(fyren.port(), question).body());
        try (Child bare = Child.floor("bare Helidon", BareHelidon.class, kept)) {
            List<Visit> here = new ArrayList<>();
            List<Visit> there = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                here.add(visit(browser, fyren.port(), path));
                there.add(visit(browser, bare.port(), path));
            }
            double[] seconds = here.stream().mapToDouble(Visit::seconds).toArray();
            double[] floor = there.stream().mapToDouble(Visit::seconds).toArray();
            String what = "first text, poor line, " + language;
            figures.add(what, "s", seconds, null, GOAL_SECONDS);
            figures.add(what + ", bare", "s", floor, Figures.median(seconds) / Figures.median(floor), "");
            figures.add(
                    what + ", sent",
                    "byte",
                    here.stream().mapToDouble(Visit::bytes).toArray(),
                    null,
                    "14000");
            figures.add(
                    what + ", requests",
                    "",
                    here.stream().mapToDouble(Visit::requests).toArray(),
                    null,
                    "1");
        }
    }

    private static Visit visit(Browser browser, int port, String path) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            Page page = context.newPage();
            CDPSession session = context.newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            AtomicLong requests = new AtomicLong();
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(
                            (long) event.get("encodedDataLength").getAsDouble()));
            page.onRequest(request -> {
                if (!request.url().startsWith("data:")) {
                    requests.incrementAndGet();
                }
            });
            session.send("Network.enable");
            session.send("Network.emulateNetworkConditions", poorLine());
            session.send("Emulation.setCPUThrottlingRate", number("rate", SLOWER));
            page.navigate("http://localhost:" + port + path);
            double millis = ((Number) page.evaluate("""
                    () => new Promise(told => {
                      const seen = list => list.filter(one => one.name === 'first-contentful-paint').map(one => one.startTime)[0];
                      const now = seen(performance.getEntriesByType('paint'));
                      if (now) return told(now);
                      new PerformanceObserver(list => { const at = seen(list.getEntries()); if (at) told(at); })
                        .observe({type: 'paint', buffered: true});
                    })""")).doubleValue();
            return new Visit(millis / 1000, bytes.get(), requests.get());
        }
    }

    private static JsonObject poorLine() {
        JsonObject line = number("latency", LATENCY_MILLIS);
        line.addProperty("offline", false);
        line.addProperty("downloadThroughput", BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", BYTES_PER_SECOND);
        return line;
    }

    private static JsonObject number(String name, double value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
