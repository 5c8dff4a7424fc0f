package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another language at any time, and nothing said is lost. */
@Journey
class ChangingLanguageTest {

    @Test
    void onTheFirstPageItIsAPlainLink(Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        person.opens("/sv/");

        Locator link = person.page().locator("nav a[hreflang=en]");
        assertThat(link.getAttribute("href")).isEqualTo("/en/");
        link.click();

        assertThat(person.path()).isEqualTo("/en/");
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void onTheAnswerItKeepsWhatWasSaid(boolean scripts, Visitors visitors) {
        Visitor person = visitors.onAPhone(scripts);
        person.opens("/sv/");
        person.chooses("role", "own-experience")
                .chooses("situations", "raped")
                .chooses("situations", "sold-sex")
                .isAged("25")
                .livesIn("Stockholm")
                .asks();
        var open = person.doors("open");
        var unknown = person.doors("unknown");

        person.page().locator("nav button[lang=en]").click();

        person.page().waitForURL("**/en/answer");
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(person.doors("open")).isEqualTo(open);
        assertThat(person.doors("unknown")).isEqualTo(unknown);
        assertThat(person.requests()).extracting(one -> one.url()).allSatisfy(url -> assertThat(url)
                .doesNotContain("?"));
    }

    @Test
    void theLanguageOneReadsIsMarked(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/en/");

        assertThat(person.page().locator("nav [aria-current=true]").allTextContents())
                .containsExactly("English");
    }

    @Test
    void everyLanguageNamesItselfInItself(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");

        for (Locator link : person.page().locator("nav a").all()) {
            assertThat(link.getAttribute("lang")).isEqualTo(link.getAttribute("hreflang"));
            assertThat(link.getAttribute("href")).isEqualTo("/" + link.getAttribute("hreflang") + "/");
        }
    }
}
