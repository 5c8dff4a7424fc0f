package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the browser alone has in clear it gives back whatever is answered, and forgets when nothing more comes of it. */
@Journey
class NothingSealedIsLostTest {

    private static final String ON_ARRIVAL = "Det du skrev låstes när det kom fram till Fyren, inte i din webbläsare.";
    private static final String SENDS = "main form > button";

    @Test
    void whereNobodyReceivesTheTextStandsToBeCopied(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String text = "Stängt " + UUID.randomUUID();
        PublicPage.named("a form to write in").openedBy(person);
        person.carries("service", "nobody").writes(text).submits();

        assertThat(person.page().locator("h1").innerText()).isEqualTo("Det går inte att skriva dit just nu");
        assertThat(person.page().locator("#text[readonly]").inputValue()).isEqualTo(text);
        person.page().locator("nav button[lang=en]").click();
        person.page().getByText("You cannot write to them").waitFor();
        assertThat(person.page().locator("#text[readonly]").inputValue()).isEqualTo(text);
    }

    @Test
    void aFaultOfFyrensIsToldOnThePageThatHasTheText(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String text = "Fel " + UUID.randomUUID();
        PublicPage.named("a form to write in").openedBy(person);
        person.writes(text);
        failing(site, () -> assertThat(person.submits().status()).isEqualTo(500));

        assertThat(person.page().getByRole(AriaRole.ALERT).innerText()).contains("Det du skrev är kvar här.");
        assertThat(person.page().locator("#text").inputValue()).isEqualTo(text);
        person.submits();
        String number = person.number();
        failing(site, () -> assertThat(person.submits().status()).isEqualTo(500));
        assertThat(person.number()).as("what nobody has written down yet").isEqualTo(number);
        person.submits();
        assertThat(person.said()).containsExactly(text);

        person.writes("Mer " + text);
        failing(site, () -> assertThat(person.submits().status()).isEqualTo(500));
        assertThat(person.page().locator("#text").inputValue()).isEqualTo("Mer " + text);
        person.submits();
        assertThat(person.said()).containsExactly(text, "Mer " + text);
        closes(person);
    }

    @Test
    void whatWasTypedInAThreadThatHasGoneOrForANumberThatIsWrongIsThere(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String number = person.writesTo("Hej " + UUID.randomUUID());
        person.submits();
        person.context().clearCookies();
        person.writes("Det tog tid.").submits();
        person.types("1" + number.substring(2)).submits();
        assertThat(person.page().locator("#text").inputValue()).isEqualTo("Det tog tid.");
        person.page().locator("nav button[lang=en]").click();
        person.page().getByText("Write your number").waitFor();
        assertThat(person.page().locator("#text").inputValue()).isEqualTo("Det tog tid.");
        person.types(number).submits();
        person.page().getByText("Det tog tid.").waitFor();

        Visitor elsewhere = visitors.onAPhone();
        elsewhere.opens("/sv/back");
        elsewhere.types(number).submits();
        elsewhere.page().locator("main a[href='/sv/remove']").click();
        elsewhere.page().waitForURL("**/remove");
        elsewhere.submits();
        person.writes("Är ni kvar?").submits();
        assertThat(person.page().locator("h1").innerText()).isEqualTo("There is nothing here");
        assertThat(person.page().locator("#text").inputValue()).isEqualTo("Är ni kvar?");
    }

    @Test
    void aTextCorrectedBeforeAnyAnswerCameGoesToTheSameThread(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String first = "Först " + UUID.randomUUID();
        String then = "Sedan " + UUID.randomUUID();
        PublicPage.named("a form to write in").openedBy(person);
        person.writes(first);
        person.page().route("**/sent", NothingSealedIsLostTest::losesTheAnswer, new Page.RouteOptions().setTimes(1));
        person.page().locator(SENDS).last().click();
        person.page().getByRole(AriaRole.ALERT).waitFor();

        person.writes(then).submits();
        person.submits();
        assertThat(person.said()).containsExactly(first, then);
        closes(person);
    }

    @Test
    void whatArrivedWithoutAnAnswerIsThereOnceAlsoWhenTheVisitHasEnded(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String number = person.writesTo("Hej " + UUID.randomUUID());
        person.submits();
        person.page()
                .route("**/messages", NothingSealedIsLostTest::losesTheAnswer, new Page.RouteOptions().setTimes(1));
        person.writes("En gång.");
        person.page().locator(SENDS).last().click();
        person.page().getByRole(AriaRole.ALERT).waitFor();
        person.context().clearCookies();
        person.submits();
        person.types(number).submits();
        person.page().locator("#text").waitFor();
        person.page().getByText("En gång.").waitFor();
        assertThat(person.said()).hasSize(2).last().isEqualTo("En gång.");
        closes(person);
    }

    @Test
    void whatHasLeftInClearIsNeverSaidToHaveBeenSealedInTheBrowser(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        PublicPage.named("a form to write in").openedBy(person);
        person.page().route("**/seal/*", Route::abort);
        person.page().locator("#text").evaluate("field => { field.value = 'x'.repeat(10001); }");
        person.page().locator(SENDS).last().click();
        person.page().locator(".wrong").waitFor();
        person.page().unroute("**/seal/*");
        person.writes("Kortare.").submits();
        assertThat(person.reads()).contains(ON_ARRIVAL);

        Visitor hasty = visitors.onAPhone();
        PublicPage.named("a form to write in").openedBy(hasty);
        hasty.page().route("**/seal/*", Route::abort);
        hasty.page().route("**/sent", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        hasty.writes("Två gånger.");
        hasty.page()
                .waitForResponse(
                        "**/sent", () -> hasty.page().locator(SENDS).last().click());
        hasty.page().unrouteAll();
        hasty.submits();
        assertThat(hasty.reads()).contains(ON_ARRIVAL);
    }

    @Test
    void whatIsOverIsForgotten(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String text = "Kanarie" + UUID.randomUUID();
        PublicPage.named("a form to write in").openedBy(person);
        String sent = person.writes(text).submits().request().postData().split("sealed=", 2)[1];
        // So much of a long text the browser tells.
        String sealed = sent.substring(0, 1_000);
        String digits = person.number().replace(" ", "");
        assertThat(remembers(person).contains(text)).isTrue();
        assertThat(remembers(person).contains(sealed)).isTrue();
        assertThat(remembers(person).contains(digits)).isTrue();
        person.submits();
        assertThat(remembers(person).contains(sealed)).isFalse();
        assertThat(remembers(person).contains(digits)).isFalse();

        person.page().locator("main a[href='/sv/remove']").click();
        person.page().waitForURL("**/remove");
        person.submits();
        assertThat(remembers(person).contains("createHTML")).isTrue();
        assertThat(remembers(person).contains(text)).isFalse();
    }

    @Test
    void ofALongThreadTheLatestComeAndTheOthersWhenAskedFor(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String text = "Lång " + UUID.randomUUID();
        person.writesTo(text);
        for (int answer = 1; answer < 12; answer++) {
            site.mika().answers(text, "Svar " + answer);
        }
        person.submits();

        assertThat(person.said()).hasSize(10).first().isEqualTo("Svar 2");
        person.writes("Ett utkast.");
        person.page().getByText("Visa det som skrevs tidigare (2)").click();
        person.page().getByText(text).waitFor();
        assertThat(person.said()).hasSize(12).contains("Svar 11");
        assertThat(person.page().locator("#text").inputValue()).isEqualTo("Ett utkast.");
        closes(person);
    }

    /** It arrives, and they are not told. */
    private static void losesTheAnswer(Route route) {
        route.fetch();
        route.abort();
    }

    private static void failing(Site site, Runnable meanwhile) {
        JdbcClient database = JdbcClient.create(site.database());
        database.sql("alter table conversations.thread rename to away").update();
        try {
            meanwhile.run();
        } finally {
            database.sql("alter table conversations.away rename to thread").update();
        }
    }

    /** All words that the page's scripts hold. */
    private static String remembers(Visitor person) {
        StringBuilder words = new StringBuilder();
        CDPSession browser = person.context().newCDPSession(person.page());
        browser.on(
                "HeapProfiler.addHeapSnapshotChunk",
                (JsonObject chunk) -> words.append(chunk.get("chunk").getAsString()));
        browser.send("HeapProfiler.takeHeapSnapshot");
        browser.detach();
        return words.toString();
    }

    private static void closes(Visitor person) {
        Locator close = person.page().locator("main a[href$='/close']");
        close.click();
        person.page().waitForCondition(() -> person.context().cookies().isEmpty());
    }
}
