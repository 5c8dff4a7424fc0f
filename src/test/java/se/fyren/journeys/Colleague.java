package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import se.fyren.access.passkey.Authenticator;

/** A member of staff with a browser, an authenticator and an app for codes, who presses what the pages offer. */
final class Colleague implements AutoCloseable {

    static final String PASSPHRASE = "sju lugna fyrar i dimma";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Visitor browser;
    private final PatientClock clock;
    private String secret = "";
    private int arrivals;
    private int status;

    Colleague(URI origin, BrowserContext context, PatientClock clock) {
        this.clock = clock;
        browser = new Visitor(origin, context);
        browser.page().onDOMContentLoaded(page -> arrivals++);
        browser.page().onResponse(answer -> {
            if (answer.request().isNavigationRequest()
                    && !String.valueOf(answer.status()).startsWith("3")) {
                status = answer.status();
            }
        });
        var _ = new Authenticator(browser.page(), true);
    }

    Visitor browser() {
        return browser;
    }

    Page page() {
        return browser.page();
    }

    /** The last page's status. */
    int status() {
        return status;
    }

    Colleague opens(String path) {
        browser.opens(path);
        return this;
    }

    /** Writes in the field of the name. */
    Colleague types(String field, String text) {
        field(field).fill(text);
        return this;
    }

    Colleague chooses(String field, String label) {
        field(field).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    Locator field(String name) {
        return page().locator("main form:not([data-passkey]) [name=" + name + "]");
    }

    /** Writes and chooses what the browser itself would have held back. */
    Colleague isNotHeldBack() {
        page().locator("main form").evaluateAll("all => all.forEach(one => one.noValidate = true)");
        page().locator("main input").evaluateAll("all => all.forEach(one => one.removeAttribute('maxlength'))");
        return this;
    }

    /** Follows the alert's link to the field, and is there. */
    void isLedTo(String id) {
        Locator link = page().locator("main [role=alert] a");
        assertThat(link.count()).isOne();
        assertThat(link.innerText()).isNotBlank();
        link.click();
        page().locator("#" + id + ":focus[aria-invalid=true]").waitFor();
    }

    /** Presses the first button that is called so, and waits for the page that comes. */
    Colleague presses(String name) {
        arrivesBy(() -> button(name).first().click());
        return this;
    }

    /** Does what leads to another page, and waits for that. */
    void arrivesBy(Runnable doing) {
        int before = arrivals;
        doing.run();
        page().waitForCondition(() -> arrivals > before);
    }

    boolean isOffered(String button) {
        return button(button).count() > 0;
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the page says below its header. */
    String reads() {
        return page().locator("main").innerText();
    }

    /** What the header says: who, and under which hat. */
    String stands() {
        return String.join(" ", page().locator(".who span").allInnerTexts());
    }

    boolean isSignedIn() {
        browser.opens("/sv/staff");
        return !browser.path().endsWith("/sign-in");
    }

    Colleague joinsByPasskey(String link) {
        opens(link).presses("Skapa en passnyckel");
        assertThat(browser.path()).isEqualTo("/sv/staff");
        return this;
    }

    Colleague joinsByPassphrase(String link) {
        opens(link).keepsSecret().types("passphrase", PASSPHRASE).types("code", code());
        presses("Kom med");
        assertThat(browser.path()).isEqualTo("/sv/staff");
        return this;
    }

    /** Types the secret that the page shows in the app. */
    Colleague keepsSecret() {
        secret = page().locator("main form code").innerText();
        return this;
    }

    /** What the app shows. */
    String code() {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator(STEP, 6);
        try {
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), app.getAlgorithm()), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the app shows when the code of now has gone, for each is taken once. */
    String nextCode() {
        clock.waits(STEP);
        return code();
    }

    Colleague hasTheAppOf(Colleague other) {
        secret = other.secret;
        return this;
    }

    Colleague signsInByPasskey() {
        return opens("/sv/staff/sign-in").presses("Logga in med passnyckel");
    }

    Colleague signsIn(String name, String passphrase, String code) {
        return opens("/sv/staff/sign-in")
                .types("name", name)
                .types("passphrase", passphrase)
                .types("code", code)
                .presses("Logga in");
    }

    /** The half of the code that the colleague is to have. */
    String vouchesFor(String signInName) {
        opens("/sv/staff/vouch").types("name", signInName).presses("Gå i god");
        return page().locator(".now code").innerText();
    }

    Colleague comesBack(String name, String one, String other) {
        return opens("/sv/staff/recover")
                .types("name", name)
                .types("one", one)
                .types("other", other)
                .presses("Gå vidare");
    }

    /** Puts on the hat, from the first page. */
    Colleague wears(String hat) {
        opens("/sv/staff");
        arrivesBy(() -> page().locator(".door")
                .filter(new Locator.FilterOptions().setHasText(hat))
                .getByRole(AriaRole.BUTTON)
                .click());
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }
}
