package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the browser can, what is written is sealed before it leaves, and what is answered is opened where it is read. */
@Journey
class SealedInTheBrowserTest {

    private static final String IN_THE_BROWSER = "Det du skrev låstes i din webbläsare innan det skickades.";
    private static final String ON_ARRIVAL = "Det du skrev låstes när det kom fram till Fyren, inte i din webbläsare.";

    @Test
    void fyrenGetsNeitherTheTextNorTheNumberAndTheTwoReadEachOther(Site site, Visitors visitors) {
        String asked = "Kanarie ฉันกลัว " + UUID.randomUUID();
        String answer = "Vi finns här. " + UUID.randomUUID();
        String more = "Kanarie tack " + UUID.randomUUID();
        Visitor woman = visitors.onAPhone();
        String number = woman.writesTo(asked);
        assertThat(woman.reads()).contains(IN_THE_BROWSER);

        woman.submits();
        assertThat(woman.path()).isEqualTo("/sv/messages");
        assertThat(woman.said()).containsExactly(asked);
        assertThat(woman.reads())
                .contains("Det som är skrivet här öppnades i din webbläsare.", "Låst i din webbläsare");
        neverLeft(woman, asked, number);
        isNowhereInTheDatabase(site, asked, number);

        site.mika().answers(asked, answer);
        Visitor onAnotherPhone = visitors.onAPhone();
        onAnotherPhone.opens("/sv/back");
        onAnotherPhone.types(number).submits();
        assertThat(onAnotherPhone.said()).containsExactly(asked, answer);
        onAnotherPhone.writes(more).submits();
        assertThat(onAnotherPhone.said()).containsExactly(asked, answer, more);
        neverLeft(onAnotherPhone, asked, number);
        neverLeft(onAnotherPhone, more, number);
        isNowhereInTheDatabase(site, more, number);
        site.mika().answers(more, "Varsågod.");

        onAnotherPhone.page().reload();
        assertThat(onAnotherPhone.said()).as("the keys went with the page").containsOnly("");
        assertThat(onAnotherPhone.page().locator("main").innerText())
                .contains("Bara din webbläsare kan öppna det som är skrivet här.")
                .doesNotContain("öppnades i din webbläsare");
        onAnotherPhone.page().locator("main a[href='/sv/back']").click();
        onAnotherPhone.types(number.replace(" ", "-")).submits();
        assertThat(onAnotherPhone.said()).containsExactly(asked, answer, more, "Varsågod.");
        Stream.of(woman, onAnotherPhone).forEach(one -> closes(site, one));
    }

    @Test
    void whoseBrowserCannotIsSealedForOnArrivalAndToldSo(Site site, Visitors visitors) {
        String asked = "Från en gammal telefon " + UUID.randomUUID();
        Visitor man = visitors.onAnOldPhone();
        String number = man.writesTo(asked);
        assertThat(man.reads()).contains(ON_ARRIVAL).doesNotContain(IN_THE_BROWSER);
        man.submits();
        assertThat(man.said()).containsExactly(asked);
        assertThat(man.reads()).contains("Det som är skrivet här öppnades hos Fyren för att visas för dig.");
        site.mika().answers(asked, "Hej.");

        Visitor onANewPhone = visitors.onAPhone();
        onANewPhone.opens("/sv/back");
        onANewPhone.types(number).submits();
        assertThat(onANewPhone.said()).containsExactly(asked, "Hej.");
        neverLeft(onANewPhone, "Hej.", number);
        Stream.of(man, onANewPhone).forEach(one -> closes(site, one));
    }

    @Test
    void whatIsWrongIsToldWithoutFyrenHavingItAndNothingIsLost(Visitors visitors, Site site) {
        Visitor person = visitors.onAPhone();
        PublicPage.named("a form to write in").openedBy(person);
        String tooLong = "🕊".repeat(12_000);
        person.page().locator("#text").evaluate("(field, text) => { field.value = text; }", tooLong);
        person.page().locator("#text").focus();
        assertThat(person.submits().status()).isEqualTo(400);
        assertThat(person.page().locator(".wrong").innerText()).contains("Högst 10 000 tecken");
        assertThat(person.page().locator("#text").inputValue()).isEqualTo(tooLong);

        person.writes("Kort.");
        person.page().locator("nav button[lang=en]").click();
        person.page()
                .getByText("Send", new Page.GetByTextOptions().setExact(true))
                .waitFor();
        assertThat(person.page().locator("#text").inputValue()).isEqualTo("Kort.");
        person.submits();
        String number = person.number();
        person.page().locator("nav button[lang=sv]").click();
        person.page().getByText(IN_THE_BROWSER).waitFor();
        assertThat(person.number()).as("in another language").isEqualTo(number);

        person.opens("/sv/back");
        String mistyped = (number.charAt(0) == '1' ? "2" : "1") + number.substring(1);
        person.types(mistyped).submits();
        assertThat(person.page().locator(".wrong").innerText()).isNotBlank();
        assertThat(person.page().locator("#number").inputValue()).isEqualTo(mistyped);
        person.types(number.substring(1)).submits();
        assertThat(person.page().locator(".wrong").innerText()).contains("24");
        neverLeft(person, "Kort.", number);
        neverLeft(person, "Kort.", mistyped);
        person.types(number).submits();
        assertThat(person.said()).containsExactly("Kort.");
        closes(site, person);
    }

    @Test
    void whatWasTypedInAVisitThatHasEndedIsSealedAndSentWhenItOpens(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String number = person.writesTo("Hej " + UUID.randomUUID());
        person.submits();
        person.context().clearCookies();
        String more = "Det tog tid. " + UUID.randomUUID();
        person.writes(more).submits();
        assertThat(person.page().locator("#text").inputValue()).isEqualTo(more);
        person.types(number).submits();
        person.page().getByText(more).waitFor();
        assertThat(person.said()).hasSize(2).last().isEqualTo(more);
        neverLeft(person, more, number);
        closes(site, person);
    }

    @Test
    void whatDidNotGetThroughIsSaidToAndSentAgainWithItsNumber(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        PublicPage.named("a form to write in").openedBy(person);
        String text = "Igen " + UUID.randomUUID();
        person.writes(text);
        person.page().route("**/sent", Route::abort, new Page.RouteOptions().setTimes(1));
        person.page().locator("main form > button").last().click();
        assertThat(person.page().getByRole(AriaRole.ALERT).innerText()).contains("Det kom inte fram.");

        person.page().route("**/sent", SealedInTheBrowserTest::isBusyInFront, new Page.RouteOptions().setTimes(1));
        assertThat(person.submits().status()).isEqualTo(502);
        assertThat(person.page().getByRole(AriaRole.ALERT).innerText()).contains("Det kom inte fram.");
        assertThat(person.page().locator("#text").inputValue()).isEqualTo(text);

        person.submits();
        String number = person.number();
        neverLeft(person, text, number);
        person.submits();
        assertThat(person.said()).containsExactly(text);
        closes(site, person);
    }

    @Test
    void aDraftThatNobodySentIsNotSentWhenTheNumberIsAskedFor(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        String asked = "Hej " + UUID.randomUUID();
        String number = person.writesTo(asked);
        person.submits();
        person.page().locator("a.skip").focus();
        person.page().keyboard().press("Enter");
        person.writes("Bara ett utkast");
        person.context().clearCookies();
        person.page().locator("details:has(form[action='/sv/once']) summary").click();
        person.page().locator("form[action='/sv/once'] button").click();
        person.page().locator("#number").waitFor();
        person.types(number).submits();
        assertThat(person.said()).containsExactly(asked);
        closes(site, person);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 11_343, 11_344, 60_000})
    void whatNoBrowserOfOursSendsIsAnsweredWithAPage(int length, Caller program) {
        String sealed = "service=mika-sthlm&sealed=" + "A".repeat(length);

        HttpResponse<String> begun = program.posts("/sv/sent", Caller.FORM, sealed);
        assertThat(begun.statusCode()).isEqualTo(400);
        assertThat(begun.body()).contains("Sidan hade blivit gammal.", "data-seal=");
        HttpResponse<String> written = program.posts("/sv/messages", Caller.FORM, sealed);
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.body()).contains("Det du skrev är kvar", "name=\"number\"");
        HttpResponse<String> back = program.posts("/sv/back", Caller.FORM, "door=" + "A".repeat(length));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(program.posts("/sv/back", Caller.FORM, "door=" + "A".repeat(43))
                        .statusCode())
                .as("a door to nothing")
                .isEqualTo(404);
        assertThat(program.gets("/seal/passkey.js").statusCode()).isEqualTo(404);
    }

    private static void isBusyInFront(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(502)
                .setContentType("text/html")
                .setBody("<h1>Bad Gateway</h1>"));
    }

    /** Neither the text nor the digits were in any address, header or body, in any way of writing them. */
    private static void neverLeft(Visitor person, String text, String number) {
        List<String> sent = person.requests().stream()
                .flatMap(
                        request -> Stream.of(request.url(), request.allHeaders().toString(), body(request)))
                .toList();
        assertThat(sent).as("what was sent at all").anyMatch(one -> one.contains("door=") || one.contains("sealed="));
        assertThat(String.join("\n", sent).toLowerCase(Locale.ROOT))
                .doesNotContain(writings(text, number)
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static void isNowhereInTheDatabase(Site site, String text, String number) {
        JdbcClient database = JdbcClient.create(site.database());
        String rows = Stream.of("thread", "message", "repeat")
                .flatMap(table ->
                        database
                                .sql("select t::text from conversations." + table + " t")
                                .query(String.class)
                                .list()
                                .stream())
                .reduce("", String::concat);
        assertThat(rows.length()).isGreaterThan(16_000);
        assertThat(rows.toLowerCase(Locale.ROOT))
                .doesNotContain(writings(text, number)
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Stream<String> writings(String text, String number) {
        String digits = number.replace(" ", "");
        return Stream.of(text, number, digits, number.replace(' ', '-'), number.replace(' ', '+'))
                .flatMap(one -> {
                    byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
                    return Stream.of(
                            one,
                            URLEncoder.encode(one, StandardCharsets.UTF_8),
                            HexFormat.of().formatHex(bytes),
                            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
                });
    }

    private static String body(Request request) {
        byte[] body = request.postDataBuffer();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static void closes(Site site, Visitor person) {
        person.page().locator("main a[href$='/close']").click();
        person.page().waitForURL(site.weather().address());
        assertThat(person.context().cookies()).isEmpty();
    }
}
