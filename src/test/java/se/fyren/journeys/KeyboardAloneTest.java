package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With Tab, Space, Enter and letters alone, from the first page to the door's number. */
@Journey
class KeyboardAloneTest {

    private static final int FAR_ENOUGH = 60;

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void someoneInStockholmReachesTheLine(boolean scripts, Visitors visitors) {
        Visitor person = visitors.onAPhone(scripts);
        person.opens("/sv/");
        Keyboard keys = person.page().keyboard();

        tabTo(person, "input[name=role]");
        keys.press("Space");
        tabTo(person, "input[name=situations][value=sold-sex]");
        keys.press("Space");
        tabTo(person, "input[name=situations][value=raped]");
        keys.press("Space");
        tabTo(person, "#age");
        keys.type("25");
        tabTo(person, "#municipality");
        keys.type("Stockholm");
        tabTo(person, "main form > button");
        keys.press("Enter");
        person.page().waitForURL("**/answer");

        assertThat(person.doors("open")).contains("Mikamottagningen Stockholm");
        tabTo(person, "a[href='tel:+4620505050']");
        assertThat(inSight(person)).isTrue();
    }

    @Test
    void theFirstTabLeadsPastTheHeader(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");

        person.page().keyboard().press("Tab");

        assertThat(has(person, "a.skip")).isTrue();
        assertThat(inSight(person)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/sv/", "/sv/leaving", "/sv/letter"})
    void whatHasFocusIsNeverHiddenUnderTheHeader(String path, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens(path);

        for (int tab = 0; tab < FAR_ENOUGH; tab++) {
            person.page().keyboard().press("Tab");
            assertThat(inSight(person)).as("after %d tabs", tab + 1).isTrue();
        }
    }

    static void tabTo(Visitor person, String element) {
        for (int tab = 0; tab < FAR_ENOUGH && !has(person, element); tab++) {
            person.page().keyboard().press("Tab");
        }
        assertThat(has(person, element)).as("focus on " + element).isTrue();
    }

    private static boolean has(Visitor person, String element) {
        return Boolean.TRUE.equals(
                person.page().evaluate("element => document.activeElement.matches(element)", element));
    }

    /** Whether some of what has focus can be seen: it is what stands on top at one of its corners or its middle. */
    static boolean inSight(Visitor person) {
        return Boolean.TRUE.equals(person.page().evaluate("""
                () => {
                  const element = document.activeElement;
                  if (element === document.body) return true;
                  const box = element.getBoundingClientRect();
                  const across = (box.left + box.right) / 2;
                  return [box.top + 3, (box.top + box.bottom) / 2, box.bottom - 3].some(down => {
                    const top = document.elementFromPoint(across, down);
                    return top !== null && (element.contains(top) || top.contains(element));
                  });
                }"""));
    }
}
