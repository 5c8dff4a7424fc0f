package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used is pointed at, and nothing that was typed is lost. */
@Journey
class MistakesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"abc", "121", "-1"})
    void anAgeThatIsNoneCanBeCorrected(String age, Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        person.opens("/sv/");
        person.chooses("role", "relative").chooses("situations", "raped").livesIn("Bjurholm");
        forge(person, "#age", "maxlength", "9");
        person.isAged(age);

        Response answer = person.submits();

        assertThat(answer.status()).isEqualTo(400);
        pointsAt(person, "age");
        assertThat(person.page().locator("#age").inputValue()).isEqualTo(age);
        assertThat(person.page().locator("#age").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(person.page().locator("#municipality").inputValue()).isEqualTo("2403");
        assertThat(person.page().locator("main input[value=relative]").isChecked())
                .isTrue();
        assertThat(person.page().locator("main input[value=raped]").isChecked()).isTrue();
    }

    @Test
    void whoHasNoConnectionIsToldSoAndKeepsWhatTheyTyped(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/back");
        person.types("12345 67890");
        person.context().setOffline(true);

        person.page().locator("main form > button").click();

        assertThat(person.page().locator("[role=status]").textContent()).contains("Du är inte uppkopplad.");
        assertThat(person.page().locator("#number").inputValue()).isEqualTo("12345 67890");
        person.context().setOffline(false);
        assertThat(person.submits().status()).isEqualTo(400);
        assertThat(person.page().locator("#number").inputValue()).isEqualTo("12345 67890");
    }

    @Test
    void anotherLanguageKeepsWhatWasTyped(Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        person.opens("/sv/");
        person.chooses("role", "relative").isAged("abc");
        person.submits();

        person.page().locator("nav button[lang=en]").click();

        assertThat(person.page().url()).endsWith("/en/answer");
        assertThat(person.page().locator("#age").inputValue()).isEqualTo("abc");
        assertThat(person.page().locator("main input[value=relative]").isChecked())
                .isTrue();
    }

    @Test
    void anAgeThatIsTakenBackIsNotSaid(Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        person.opens("/sv/");
        person.isAged("abc");
        person.page().locator("input[name=age-unsaid]").check();

        assertThat(person.submits().status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"municipality, 9999", "municipality, stockholm", "role, nobody", "situations, anything"})
    void aForgedWordIsRefusedByItsField(String field, String word, Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        person.opens("/sv/");
        person.isAged("97");
        String choice = field.equals("municipality")
                ? "#municipality option[value='2403']"
                : "input[name=" + field + "][value]:not([value=''])";
        forge(person, choice, "value", word);
        if (field.equals("municipality")) {
            person.livesIn("Bjurholm");
        } else {
            person.chooses(field, word);
        }

        Response answer = person.submits();

        assertThat(answer.status()).isEqualTo(400);
        pointsAt(person, field);
        assertThat(person.page().locator("#age").inputValue()).isEqualTo("97");
    }

    @Test
    void whatWasTypedIsShownAsText(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");
        forge(person, "#age", "maxlength", "99");
        person.isAged("\"><b id=bold>x</b>");

        person.submits();

        assertThat(person.page().locator("#bold").count()).isZero();
        assertThat(person.page().locator("#age").inputValue()).isEqualTo("\"><b id=bold>x</b>");
    }

    private static void pointsAt(Visitor person, String field) {
        Locator links = person.page().locator("[role=alert] a");
        assertThat(links.count()).isOne();
        assertThat(links.first().getAttribute("href")).isEqualTo("#" + field);
        links.first().click();
        assertThat(person.page().locator("#" + field).isVisible()).isTrue();
        assertThat((Boolean) person.page().locator("#" + field).evaluate("one => one.matches(':target')"))
                .isTrue();
    }

    private static void forge(Visitor person, String element, String attribute, String value) {
        person.page()
                .locator(element)
                .first()
                .evaluate("(one, [name, value]) => one.setAttribute(name, value)", new String[] {attribute, value});
    }
}
