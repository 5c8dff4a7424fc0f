package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shift three times leaves too; whoever only types does not leave. */
@Journey
class LeavingByKeyTest {

    @Test
    void threePressesLeave(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.readsAnAnswer();
        Object before = person.page().evaluate("history.length");

        shift(person, 3);

        person.page().waitForURL(site.weather().address());
        assertThat(person.page().evaluate("history.length")).isEqualTo(before);
    }

    @Test
    void twoPressesDoNotAndEachIsAnnounced(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");
        Locator told = person.page().locator("[role=status]");
        List<String> words = List.of(told.getAttribute("data-left").split("\\|"));
        assertThat(told.textContent()).isEmpty();

        shift(person, 1);
        assertThat(told.textContent()).isEqualTo(words.get(0)).isNotBlank();
        shift(person, 1);
        assertThat(told.textContent()).isEqualTo(words.get(1)).isNotEqualTo(words.get(0));

        assertThat(person.path()).isEqualTo("/sv/");
        assertThat(person.requests()).hasSize(1);
    }

    @Test
    void pressesFarApartDoNot(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.page().clock().install();
        person.opens("/sv/");

        shift(person, 2);
        person.page().clock().runFor(5000);
        assertThat(person.page().locator("[role=status]").textContent()).isEmpty();
        shift(person, 1);

        assertThat(person.requests()).hasSize(1);
    }

    @Test
    void capitalLettersAndTabbingBackwardsDoNot(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");
        Keyboard keys = person.page().keyboard();
        person.page().locator("#age").focus();

        for (String key : List.of("A", "B", "C", "D", "Tab", "Tab", "Tab", "Tab")) {
            keys.press("Shift+" + key);
            assertThat(person.page().locator("[role=status]").textContent()).isEmpty();
        }

        assertThat(person.requests()).hasSize(1);
    }

    @Test
    void aKeyInBetweenBeginsAnew(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");

        shift(person, 2);
        person.page().keyboard().press("a");
        shift(person, 2);

        assertThat(person.requests()).hasSize(1);
    }

    static void shift(Visitor person, int times) {
        for (int press = 0; press < times; press++) {
            person.page().keyboard().press("Shift");
        }
    }
}
