package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way through the guide in each language, on a small phone without scripts. */
@Journey
class EveryLanguageTest {

    private static final List<String> LANGUAGES = List.of("sv", "sv-x-easy", "en", "ar", "es", "ro", "ru", "th", "uk");

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.WeightTest#languages")
    void someoneFindsTheSameDoors(String language, Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        List<String> verdicts = List.of("open", "unknown", "closed");

        asks(person, "sv");
        List<List<String>> inSwedish = verdicts.stream().map(person::doors).toList();
        asks(person, language);

        assertThat(verdicts.stream().map(person::doors)).containsExactlyElementsOf(inSwedish);
        assertThat(person.doors("open")).isNotEmpty();
        Locator html = person.page().locator("html");
        assertThat(html.getAttribute("lang")).isEqualTo(language);
        assertThat(html.getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.WeightTest#languages")
    void everyLanguageIsOfferedInItsOwnScriptOnEveryPage(String language, Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        for (String path : List.of("/", "/desk", "/leaving", "/letter")) {
            person.opens("/" + language + path);

            List<Locator> offered = person.page().locator("nav a").all();
            assertThat(offered).extracting(one -> one.getAttribute("lang")).containsExactlyElementsOf(LANGUAGES);
            assertThat(offered).allMatch(Locator::isVisible);
            assertThat(person.page().locator("nav [aria-current=true]").getAttribute("lang"))
                    .isEqualTo(language);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.WeightTest#languages")
    void anUnreviewedTextSaysSoAndHowToGetAnInterpreter(String language, Visitors visitors) {
        Visitor person = visitors.withoutScripts();
        asks(person, language);

        assertThat(person.page().locator("footer .draft").innerText().length()).isGreaterThan(60);
        if (!language.startsWith("sv")) {
            assertThat(person.page().locator("footer .draft").innerText()).contains("Jag behöver tolk");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.WeightTest#languages")
    void numbersAreReadInTheirOwnOrder(String language, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        asks(person, language);

        for (Locator number : person.page().locator("a[href^='tel:']").all()) {
            if (number.isVisible()) {
                assertThat(digitsAsSeen(number))
                        .isEqualTo(number.getAttribute("href").replaceAll("^tel:(\\+46)?", ""));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.WeightTest#languages")
    void noPageFailsWhatAMachineCanSee(String language, Visitors visitors) {
        Visitor judge = visitors.judging();
        judge.opens("/" + language + "/");
        isWithoutFault(judge.page());
        asks(judge, language);
        isWithoutFault(judge.page());
    }

    private static void asks(Visitor person, String language) {
        person.opens("/" + language + "/");
        person.chooses("role", "own-experience")
                .chooses("situations", "raped")
                .isAged("25")
                .livesIn("Lidingö")
                .asks();
    }

    private static void isWithoutFault(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        Axe.ALL.findsNothingOn(page, page.url());
    }

    /** The digits from left to right, line by line, as an eye meets them; the leading zero is not dialled from abroad. */
    private static String digitsAsSeen(Locator number) {
        return ((String) number.evaluate("""
                link => {
                  const seen = [];
                  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode())
                    for (let i = 0; i < node.length; i++)
                      if (/[0-9]/.test(node.data[i])) {
                        const range = document.createRange();
                        range.setStart(node, i); range.setEnd(node, i + 1);
                        const box = range.getBoundingClientRect();
                        seen.push([Math.round(box.top), box.left, node.data[i]]);
                      }
                  seen.sort((a, b) => Math.abs(a[0] - b[0]) > 4 ? a[0] - b[0] : a[1] - b[1]);
                  return seen.map(one => one[2]).join('');
                }""")).replaceFirst("^0", "");
    }
}
