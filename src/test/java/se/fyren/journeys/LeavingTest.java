package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out is always in sight, takes one tap, and Back does not lead to the answers. */
@Journey
class LeavingTest {

    private static final Pattern LEAVE = Pattern.compile("class=\"leave\" href=\"([^\"]*)\"");

    @ParameterizedTest(name = "wide: {0}")
    @ValueSource(booleans = {false, true})
    void theWayOutStaysInSight(boolean wide, Visitors visitors) {
        Visitor person = wide ? visitors.onAWideScreen() : visitors.onAPhone();
        person.readsAnAnswer();

        for (double part : new double[] {0, 0.5, 1}) {
            person.page().evaluate("part => scrollTo(0, part * document.body.scrollHeight)", part);

            Boolean inSight = (Boolean) person.page().locator(".leave").evaluate("""
                    link => {
                      const box = link.getBoundingClientRect();
                      const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                      return top === link && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight
                        && box.right <= innerWidth && box.height >= 44;
                    }""");
            assertThat(inSight).as("at " + part).isTrue();
        }
    }

    @Test
    void oneTapBlanksThePageBeforeAnythingIsAsked(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.readsAnAnswer();

        Object left = person.page().evaluate("""
                () => {
                  document.querySelector('.leave').click();
                  return document.documentElement.textContent;
                }""");

        assertThat(left).isEqualTo("");
        person.page().waitForURL(site.weather().address());
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void oneTapLeadsToTheWeather(boolean scripts, Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone(scripts);
        person.readsAnAnswer();
        Locator link = person.page().locator(".leave");
        assertThat(link.getAttribute("href")).isEqualTo(site.weather().address());

        link.click();

        person.page().waitForURL(site.weather().address());
        OtherSite.Told told = site.weather().told().getLast();
        assertThat(told.line()).isEqualTo("GET /");
        assertThat(told.headers()).doesNotContainKeys("Referer", "Origin", "Cookie");
    }

    @Test
    void withScriptsTheAnswerIsReplacedInTheHistory(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.readsAnAnswer();
        Object before = person.page().evaluate("history.length");

        person.page().locator(".leave").click();

        person.page().waitForURL(site.weather().address());
        assertThat(person.page().evaluate("history.length")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /sv/, -",
        "GET, /th/, -",
        "GET, /sv/leaving, -",
        "GET, /sv/facts, -",
        "GET, /sv/desk, -",
        "POST, /sv/answer, role=relative",
        "POST, /sv/answer, age=abc",
        "GET, /sv/nowhere, -",
        "GET, /tlh/, -",
        "PUT, /sv/data, -",
        "POST, /sv/sent, Sec-Fetch-Site",
        "POST, /sv/sent, too large",
        "GET, /sv/back, -",
    })
    void duringAVisitEveryPageLeadsOutByWhereItEndsAndOtherwiseStraight(
            String method, String path, String form, Site site, Caller program) {
        String way = way(program, method, path, form, "__Host-v=any");
        assertThat(way).isEqualTo("/" + (path.startsWith("/th/") ? "th" : "sv") + "/close");

        if (!path.endsWith("back")) {
            assertThat(way(program, method, path, form, "other=any"))
                    .isEqualTo(site.weather().address());
        }
    }

    private static String way(Caller program, String method, String path, String form, String cookie) {
        String site = form.equals("Sec-Fetch-Site") ? "cross-site" : "same-origin";
        String body = form.equals("too large") ? "9".repeat(200_000) : form;
        String page = program.sends(
                        method,
                        path,
                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                        "Content-Type",
                        Caller.FORM,
                        "Cookie",
                        cookie,
                        "Sec-Fetch-Site",
                        site)
                .body();
        Matcher link = LEAVE.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void afterAVisitTheFirstPageLeadsOutWithNothingKept(boolean scripts, Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone(scripts);
        person.readsWhatTheyWrote();
        person.opens("/sv/");

        if (scripts) {
            LeavingByKeyTest.shift(person, 3);
        } else {
            person.page().locator(".leave").click();
        }

        person.page().waitForURL(site.weather().address());
        assertThat(person.context().cookies()).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void backDoesNotShowWhatWasSaidOrAnswered(boolean scripts, Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone(scripts);
        person.readsAnAnswer();
        person.page().locator(".leave").click();
        person.page().waitForURL(site.weather().address());

        person.goesBack();

        assertThat(person.reads()).doesNotContain("Mikamottagningen");
        assertThat(person.page().locator(":checked:not(option)").count()).isZero();
        assertThat(person.page().locator("#age").all())
                .allSatisfy(age -> assertThat(age.inputValue()).isEmpty());
    }
}
