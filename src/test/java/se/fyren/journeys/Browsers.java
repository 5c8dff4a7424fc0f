package se.fyren.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium from this machine, started when the first visitor comes. Nothing is downloaded, and no name but this
 * machine's is found. */
public final class Browsers implements AutoCloseable {

    /** How long a browser may take over anything, in milliseconds: no test waits that long, but on a burdened machine. */
    public static final double PATIENCE = 60_000;

    private final Path program;
    private final Playwright playwright;
    private final Browser usual;

    public Browsers() throws IOException, InterruptedException {
        program = Chromium.program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        usual = playwright.chromium().launch(options());
    }

    /** The browser that visitors share; each has a context of their own. */
    public Browser usual() {
        return usual;
    }

    /** A browser that keeps whole pages for Back, as browsers in use do and browsers under test do not. */
    Browser keepingPages() {
        return playwright.chromium().launch(options().setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
    }

    private LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(program)
                .setChromiumSandbox(false)
                .setArgs(List.of(
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
