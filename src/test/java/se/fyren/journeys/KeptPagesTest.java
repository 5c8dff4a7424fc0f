package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Browsers keep whole pages in memory for Back, also those that must not be stored. The answer, being asked for by a
 * form, is not among them; the questions are, and a script empties them. Without scripts nothing can: what was chosen
 * is then there for some minutes, in that window alone.
 */
@Journey
class KeptPagesTest {

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void afterLeavingBackDoesNotShowTheAnswer(boolean scripts, Site site, Visitors visitors) {
        Visitor person = visitors.whoseBrowserKeepsPages(scripts);
        person.readsAnAnswer();
        person.page().locator(".leave").click();
        person.page().waitForURL(site.weather().address());

        person.goesBack();

        assertThat(person.reads()).doesNotContain("Mikamottagningen");
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void afterAnotherPageBackDoesNotShowTheAnswer(boolean scripts, Visitors visitors) {
        Visitor person = visitors.whoseBrowserKeepsPages(scripts);
        person.readsAnAnswer();
        person.page().locator("footer a[href='/sv/leaving']").click();
        person.page().waitForURL("**/leaving");

        person.goesBack();

        assertThat(person.reads()).doesNotContain("Mikamottagningen");
    }

    @Test
    void withScriptsBackShowsTheQuestionsEmpty(Visitors visitors) {
        Visitor person = visitors.whoseBrowserKeepsPages(true);
        person.readsAnAnswer();

        person.goesBack();

        PlaywrightAssertions.assertThat(person.page().locator("#age")).hasValue("");
        assertThat(person.page().locator(":checked:not(option)").count()).isZero();
        assertThat(person.page().locator("#municipality").inputValue()).isEmpty();
    }
}
