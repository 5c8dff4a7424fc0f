package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyren.web.Language;
import se.fyren.web.Languages;

/** Somebody writes without a name, keeps a number and comes back to the answer. */
@Journey
class WritingAndComingBackTest {

    @Test
    void aWomanWritesInThaiWithoutScriptsAndComesBackTwice(Site site, Visitors visitors) {
        String asked = "สวัสดี ฉันต้องการคุยกับใครสักคน";
        Visitor woman = visitors.withoutScripts();
        findsADoor(woman, "th", "own-experience", "sold-sex", "25", "Stockholm");
        goesThrough(woman, "Mikamottagningen Stockholm");
        woman.writes(asked).submits();
        String number = woman.number();
        assertThat(woman.page().locator(".copy").isVisible()).isFalse();
        assertThat(woman.path()).isEqualTo("/th/sent");

        woman.opens("/th/back");
        woman.types(number.replace(" ", "")).submits();
        assertThat(woman.said()).containsExactly(asked);
        leaves(site, woman);

        site.mika().answers(asked, "สวัสดีค่ะ เราอยู่ที่นี่");
        Visitor onAnotherPhone = visitors.withoutScripts();
        comesBack(onAnotherPhone, "th", number);
        assertThat(onAnotherPhone.said()).containsExactly(asked, "สวัสดีค่ะ เราอยู่ที่นี่");
        onAnotherPhone.writes("ขอบคุณ").submits();
        assertThat(onAnotherPhone.said()).hasSize(3).last().isEqualTo("ขอบคุณ");
        assertThat(onAnotherPhone.page().locator(".said h2").allTextContents())
                .as("who wrote what is told by a word")
                .containsExactly("คุณ", "ศูนย์", "คุณ");
        closes(site, onAnotherPhone);
    }

    @Test
    void aManRemovesWhatHeWroteAndFindsAKindNothing(Visitors visitors) {
        Visitor man = visitors.onAPhone();
        findsADoor(man, "sv", "buyer", "bought-sex", "40", "Stockholm");
        goesThrough(man, "KAST Stockholm");
        assertThat(man.page().locator("main").innerText())
                .as("what is told before the first field, without unfolding anything")
                .containsSubsequence(
                        "Ring 112",
                        "Du behöver inte säga vem du är",
                        "har tystnadsplikt",
                        "Det finns undantag",
                        "kan det du skrev användas mot dig",
                        "Det du vill skriva");
        assertThat(man.page().locator("#text").boundingBox().y)
                .as("within two and a half screens")
                .isLessThan(1600);
        assertThat(man.reads()).contains("Att köpa sex är ett brott i Sverige");
        man.writes("Jag vill sluta.").submits();
        String number = man.number();
        man.submits();
        assertThat(man.said()).containsExactly("Jag vill sluta.");

        man.page().locator("main a[href='/sv/remove']").click();
        assertThat(man.reads()).contains("Mottagningen har kvar det som är skrivet");
        assertThat(man.submits().status()).isEqualTo(200);
        assertThat(man.context().cookies()).isEmpty();

        man.opens("/sv/back");
        assertThat(man.types(number).submits().status()).isEqualTo(404);
        assertThat(man.reads()).contains("Det finns inget här", "Du har inte gjort något fel.");
        man.page().locator("main summary").click();
        goesThroughFirst(man);
        assertThat(man.path()).as("a new start, two taps away").isEqualTo("/sv/write");
    }

    @Test
    void aRelativeSendsTwiceWhereTheLineBreaksAndOneMessageIsThere(Site site, Visitors visitors) {
        Visitor mother = visitors.onAnOldPhone();
        findsADoor(mother, "sv", "relative", "sold-sex", "25", "Stockholm");
        goesThrough(mother, "Mikamottagningen Stockholm");
        assertThat(mother.reads()).contains("Du kan skriva om din oro");
        mother.writes("Jag är orolig för min dotter.").submits();
        String number = mother.number();

        assertThat(weighsPrinted(mother, true))
                .as("a browser that prints addresses finds no room for one")
                .isEqualTo(weighsPrinted(mother, false));
        assertThat(copies(mother)).isEqualTo(number);
        mother.page().reload();
        assertThat(mother.number()).isEqualTo(number);
        mother.page().locator("nav button[lang=en]").click();
        assertThat(mother.page().locator("h1").innerText()).isEqualTo("It has been sent");
        assertThat(mother.number()).isEqualTo(number);

        mother.submits();
        assertThat(mother.said()).containsExactly("Jag är orolig för min dotter.");
        leaves(site, mother);
    }

    @Test
    void aBoyOfFifteenIsToldOfTheDutyToReportBeforeHeWrites(Visitors visitors) {
        Visitor boy = visitors.onAPhone();
        findsADoor(boy, "sv", "own-experience", "sold-sex", "15", "Göteborg");
        goesThrough(boy, "Mikamottagningen Göteborg");

        String told = boy.page().locator("main").innerText();
        assertThat(told)
                .containsSubsequence(
                        "Är du under 18?",
                        "säga det till socialtjänsten",
                        "har tystnadsplikt",
                        "Det finns undantag",
                        "Att sälja sex är inget brott",
                        "Hur snart du får svar",
                        "Det du vill skriva");
        assertThat(boy.page().locator("main h2").first().innerText()).isEqualTo("Är du under 18?");
        assertThat(boy.page().locator("input[name=told]").isChecked())
                .as("the centre is told of his age where he says so")
                .isFalse();
        boy.writes("Får jag skriva fast jag är 15?").submits();
        assertThat(boy.number()).hasSize(29);
    }

    @Test
    void whatWasTypedWhenTheVisitHadEndedIsKeptAndSentWithTheNumber(Site site, Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        String number = begins(person);
        comesBack(person, "sv", number);
        person.context().clearCookies();
        person.writes("Det tog lång tid\natt skriva det här.").submits();

        assertThat(person.page().locator("#text").inputValue()).isEqualTo("Det tog lång tid\natt skriva det här.");
        person.types(number.substring(1)).submits();
        assertThat(person.page().locator(".wrong").innerText()).contains("25 siffror", "grupp 1");
        person.types(number).submits();
        assertThat(person.said()).hasSize(2).last().isEqualTo("Det tog lång tid\natt skriva det här.");
        closes(site, person);
    }

    @Test
    void aPersonAsksToBeCalledAndTheNumberIsGoneWhenTheyHaveBeen(Site site, Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        String asked = "هل يمكنكم الاتصال بي؟";
        String number = begins(person, "ar", asked);
        comesBack(person, "ar", number);
        asksToBeCalled(person);
        person.fills("reach", "٠٧٠١٧٤٠٦٠")
                .fills("when", "بعد الثامنة")
                .fills("word", "فنار")
                .submits();
        assertThat(person.page().locator(".wrong a").all()).hasSize(1);
        person.fills("reach", "٠٧٠١٧٤٠٦٠٥").submits();

        assertThat(person.path()).isEqualTo("/ar/messages");
        assertThat(person.page().locator("form[action='/ar/no-call']").count()).isOne();
        assertThat(site.mika().toCall(asked)).hasValueSatisfying(call -> {
            assertThat(call.phone()).isEqualTo("+46701740605");
            assertThat(call.hours().text()).isEqualTo("بعد الثامنة");
            assertThat(call.word()).isNotNull();
            assertThat(call.otherwise()).as("one hangs up").isNull();
        });
        site.mika().hasCalled(asked);
        assertThat(site.mika().toCall(asked)).isEmpty();
        person.opens("/ar/messages");
        assertThat(person.reads()).contains("اتصل المركز. مُحي رقم هاتفك.");
        closes(site, person);
    }

    @Test
    void thePagesOfAVisitAreWithoutFaultInEveryLanguage(Site site, Visitors visitors) throws Exception {
        Visitor judge = visitors.judging();
        comesBack(judge, "sv", begins(judge));
        Page page = judge.page();
        for (String path : List.of("messages", "remove")) {
            judge.opens("/sv/" + path);
            Axe.WCAG.findsNothingOn(page, path);
            for (Language language : new Languages().all()) {
                judge.opens("/" + language.code() + "/" + path);
                AccessibilityTest.nothingReachesOutAtTheSide(page);
                AccessibilityTest.headingsStepDownOneAtATime(page);
                assertThat(page.title()).matches("Fyren: [\\p{L}\\p{M} ]+");
            }
        }
        judge.opens("/sv/messages");
        asksToBeCalled(judge);
        judge.fills("reach", "112").submits();
        Axe.WCAG.findsNothingOn(page, "call");
        for (Language language : new Languages().all()) {
            page.locator("nav button[lang='" + language.code() + "']").click();
            page.waitForURL("**/" + language.code() + "/call");
            assertThat(page.locator("#reach").inputValue()).isEqualTo("112");
            AccessibilityTest.nothingReachesOutAtTheSide(page);
            AccessibilityTest.headingsStepDownOneAtATime(page);
            assertThat(page.title()).matches("Fyren: [\\p{L}\\p{M} ]+");
            assertThat(page.locator("main form").getAttribute("autocomplete")).isEqualTo("off");
        }
        judge.opens("/sv/messages");
        closes(site, judge);
    }

    /** What lies ready to be pasted once they have pressed the button. */
    private static Object copies(Visitor person) {
        person.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        person.page().locator(".copy").click();
        person.page().getByText("Numret är kopierat.").waitFor();
        return person.page().evaluate("navigator.clipboard.readText()");
    }

    private static int weighsPrinted(Visitor person, boolean withAddress) {
        return person.page()
                .pdf(new Page.PdfOptions()
                        .setDisplayHeaderFooter(withAddress)
                        .setMargin(new Margin().setTop("2cm").setBottom("2cm")))
                .length;
    }

    private static void asksToBeCalled(Visitor person) {
        person.page().locator("main form[action$='/call'] button").click();
        person.page().waitForURL("**/call");
    }

    private static void findsADoor(
            Visitor person, String language, String role, String need, String age, String municipality) {
        person.opens("/" + language + "/");
        person.chooses("role", role)
                .chooses("situations", need)
                .isAged(age)
                .livesIn(municipality)
                .asks();
    }

    private static void goesThrough(Visitor person, String service) {
        person.door(service).first().locator("form button").click();
        assertThat(person.page().locator("#text").count()).isOne();
    }

    private static void goesThroughFirst(Visitor person) {
        person.page().locator("details form button").first().click();
    }

    /** Writes from a service's own page; the number. */
    private static String begins(Visitor person) {
        PublicPage.named("a receipt").openedBy(person);
        return person.number();
    }

    private static String begins(Visitor person, String language, String text) {
        PublicPage.named("a form to write in").openedBy(person, language);
        person.writes(text).submits();
        return person.number();
    }

    private static void comesBack(Visitor person, String language, String number) {
        person.opens("/" + language + "/back");
        person.types(number).submits();
        assertThat(person.path()).isEqualTo("/" + language + "/messages");
    }

    private static void closes(Site site, Visitor person) {
        goes(site, person, "main a[href$='/close']");
    }

    private static void leaves(Site site, Visitor person) {
        goes(site, person, ".leave");
    }

    /** Is where leaving leads to, with nothing kept in the browser. */
    private static void goes(Site site, Visitor person, String way) {
        person.page().locator(way).click();
        person.page().waitForURL(site.weather().address());
        assertThat(person.context().cookies()).isEmpty();
    }
}
