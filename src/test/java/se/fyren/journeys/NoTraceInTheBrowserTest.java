package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyren.directory.Need;

/** What someone says leaves nothing behind in the browser, and nothing of it is sent to others. */
@Journey
class NoTraceInTheBrowserTest {

    private static final List<String> ADDRESSES = List.of("/sv/", "/sv/answer", "/en/answer");

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.PublicPage#all")
    void aPageIsOneRequestToUsAndStoresNothing(PublicPage page, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        page.openedBy(person);
        person.page().waitForLoadState();

        assertThat(person.requests())
                .allSatisfy(request -> assertThat(request.url()).startsWith(person.origin()));
        assertThat(person.requests())
                .as("but for what seals, once somebody writes, and for what a thread's open page is told")
                .filteredOn(request -> !request.url().contains("/seal/"))
                .filteredOn(request -> !request.url().endsWith("/lately"))
                .hasSize(page.steps());
        storesNothing(person);
    }

    @Test
    void whatWasSaidIsInNoAddressHistoryOrHeader(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        int before = site.weather().told().size();
        saysEverything(person);
        person.page().locator("nav button[lang=en]").click();
        person.page().waitForURL("**/en/answer");

        assertThat(history(person)).allSatisfy(entry -> {
            assertThat(entry.get("url").getAsString())
                    .satisfiesAnyOf(url -> assertThat(url).isEqualTo("about:blank"), url -> assertThat(url)
                            .isIn(ADDRESSES.stream()
                                    .map(person.origin()::concat)
                                    .toList()));
            assertThat(entry.get("title").getAsString()).matches("(Fyren: \\p{L}+)?");
        });
        storesNothing(person);
        person.page().locator(".leave").click();
        person.page().waitForURL(site.weather().address());

        assertThat(person.requests()).allSatisfy(request -> {
            assertThat(request.url()).doesNotContain("?").doesNotContain("#");
            assertThat(request.allHeaders()).doesNotContainKeys("referer", "cookie");
        });
        assertThat(site.weather().told()).hasSize(before + 1);
        // The other site's own port is a number of the system's choosing, which may have these digits.
        assertThat(site.weather().told().getLast().toString().replace(address(site.weather()), ""))
                .doesNotContain("localhost")
                .doesNotContain("2403")
                .doesNotContain("answer");
    }

    private static String address(OtherSite site) {
        return URI.create(site.address()).getAuthority();
    }

    private static void saysEverything(Visitor person) {
        person.opens("/sv/");
        for (Need need : Need.values()) {
            person.chooses("situations", need.code());
        }
        person.chooses("role", "own-experience")
                .isAged("97")
                .livesIn("Bjurholm")
                .asks();
    }

    private static List<JsonObject> history(Visitor person) {
        JsonObject history = person.context().newCDPSession(person.page()).send("Page.getNavigationHistory");
        return StreamSupport.stream(history.getAsJsonArray("entries").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static void storesNothing(Visitor person) {
        person.hasNoCookieBeforeTheirTime();
        assertThat(person.page().evaluate("""
                async () => [document.cookie, localStorage.length, sessionStorage.length,
                  (await indexedDB.databases()).length, (await caches.keys()).length,
                  (await navigator.serviceWorker.getRegistrations()).length, window.name].join()""")).isEqualTo(",0,0,0,0,0,");
    }
}
