package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A person with a browser. */
final class Visitor implements AutoCloseable {

    private final URI origin;
    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visitor(URI origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        context.setDefaultTimeout(Browsers.PATIENCE);
        context.onRequest(requests::add);
        context.onConsoleMessage(message -> {
            boolean isAnswer = message.text().startsWith("Failed to load resource");
            if (!isAnswer && List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Every request that the browser has made, to here and elsewhere. */
    List<Request> requests() {
        return requests.stream()
                .filter(request -> !request.url().startsWith("data:"))
                .toList();
    }

    Response opens(String path) {
        Response answer = page.navigate(origin + path);
        assertThat(answer).as(path).isNotNull();
        return answer;
    }

    /** Chooses a radio button or a box by its field and word. */
    Visitor chooses(String field, String word) {
        page.locator("input[name=" + field + "][value=" + word + "]").check();
        return this;
    }

    Visitor isAged(String age) {
        page.locator("#age").fill(age);
        return this;
    }

    Visitor livesIn(String municipality) {
        page.locator("#municipality").selectOption(new SelectOption().setLabel(municipality));
        return this;
    }

    /** Writes what the centre is to read. */
    Visitor writes(String text) {
        page.locator("#text").fill(text);
        return this;
    }

    /** Types the number to come back with. */
    Visitor types(String number) {
        page.locator("#number").fill(number);
        return this;
    }

    /** Has a form whose hidden field says something else. */
    Visitor carries(String field, String value) {
        page.locator("main input[name=" + field + "]").evaluate("(field, value) => { field.value = value; }", value);
        return this;
    }

    /** Writes to a centre; the number. */
    String writesTo(String text) {
        PublicPage.named("a form to write in").openedBy(this);
        writes(text).submits();
        return number();
    }

    /** The number that the page shows. */
    String number() {
        String number = page.locator(".digits").innerText().strip();
        assertThat(number).matches("(\\d{5} ){4}\\d{5}");
        return number;
    }

    /** What has been written, as the page shows it. */
    List<String> said() {
        return page.locator(".said .words").all().stream()
                .map(Locator::textContent)
                .toList();
    }

    /** Fills in the field with the name. */
    Visitor fills(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    /** Sends the form and gets the answer that it should get. */
    void asks() {
        assertThat(submits().status()).isEqualTo(200);
    }

    /** Sends the form and gets whatever comes. */
    Response submits() {
        Response answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("main form > button").last().click());
        page.waitForLoadState();
        // Where the browser seals, the answer is shown in place.
        page.locator("main:not([aria-busy])").waitFor();
        return answer;
    }

    /** Takes the way of which the page has a button. */
    Visitor goesOn(String way) {
        page.locator("main form[action$='/" + way + "'] button").click();
        page.waitForURL("**/" + way);
        return this;
    }

    /** Answers so that nothing is left to guess, and reads the answer. */
    void readsAnAnswer() {
        opens("/sv/");
        chooses("role", "own-experience")
                .chooses("situations", "sold-sex")
                .isAged("97")
                .livesIn("Stockholm")
                .asks();
        assertThat(doors("open")).contains("Mikamottagningen Stockholm");
    }

    /** Writes to a centre, and goes on from the number to what has been written. */
    void readsWhatTheyWrote() {
        PublicPage.named("a receipt").openedBy(this);
        submits();
        assertThat(path()).isEqualTo("/sv/messages");
    }

    /** Presses Back and waits for what comes, be it a page or the browser's own refusal. */
    void goesBack() {
        try {
            // A page that the browser kept has been loaded long since.
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        } catch (PlaywrightException refused) {
            assertThat(refused.getMessage()).contains("ERR_CACHE_MISS");
        }
    }

    /** The doors with this verdict, in the order in which they stand. */
    List<String> doors(String verdict) {
        return page.locator(".door." + verdict + " h3").allTextContents();
    }

    /** The door's own part of the page. */
    Locator door(String service) {
        return page.locator(".door")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(service).setExact(true))));
    }

    /** Everything that the page says, also in what is folded. */
    String reads() {
        return page.locator("body").textContent();
    }

    /** Where Fyren is. */
    String origin() {
        return origin.toString();
    }

    String path() {
        return page.url().substring(origin.toString().length());
    }

    /** No visitor's page fails a script, is held back by its own policy, or sets a cookie but while a thread is open. */
    void wasLeftInPeace() {
        hadNothingToComplainAbout();
        hasNoCookieBeforeTheirTime();
    }

    /** The page for pictures is within a visit, which is a cookie. */
    void hasNoCookieBeforeTheirTime() {
        assertThat(context.cookies()).as("cookies").hasSize(path().endsWith("/attach") ? 1 : 0);
    }

    /** No page fails a script or is held back by its own policy. */
    void hadNothingToComplainAbout() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
