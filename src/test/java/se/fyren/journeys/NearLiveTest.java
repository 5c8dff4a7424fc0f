package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.conversations.web.OpenPage;

/** That the centre answers now, and that something has come, on a page that is open. */
@Journey
class NearLiveTest {

    private static final String NOW = "Mottagningen svarar just nu, till klockan";
    private static final String NEWS = "Det har kommit något nytt.";

    @AfterEach
    void theCentreAnswersNoMore(Site site) {
        site.mika().answersNoMore();
    }

    @ParameterizedTest(name = "sealed in the browser: {0}")
    @ValueSource(booleans = {true, false})
    void whatComesIsToldOnTheOpenPageAndWhatIsBeingWrittenStays(boolean sealed, Site site, Visitors visitors) {
        String asked = "Är ni där? " + UUID.randomUUID();
        Visitor woman = sealed ? visitors.onAPhone() : visitors.onAnOldPhone();
        opensTheirThread(woman, asked);
        woman.writes("Halvvägs");
        assertThat(told(woman, NOW).isVisible()).isFalse();

        site.mika().answersNow();
        told(woman, NOW).waitFor();
        assertThat(told(woman, NEWS).isVisible()).isFalse();
        site.mika().answers(asked, "Ja, vi är här.");
        told(woman, NEWS).waitFor();

        assertThat(woman.page().locator("#text").inputValue()).isEqualTo("Halvvägs");
        assertThat(woman.reads()).doesNotContain("Ja, vi är här.");
        woman.page().locator("main a[href='/sv/messages']").click();
        woman.page()
                .locator(".words")
                .filter(new Locator.FilterOptions().setHasText("Ja, vi är här."))
                .waitFor();
        assertThat(told(woman, NOW).isVisible()).isTrue();
        assertThat(told(woman, NEWS).isVisible()).isFalse();
        closes(site, woman);
    }

    @Test
    void whoRunsNoScriptsLooksAgain(Site site, Visitors visitors) {
        String asked = "Är någon där? " + UUID.randomUUID();
        Visitor man = visitors.withoutScripts();
        opensTheirThread(man, asked);
        site.mika().answersNow();
        site.mika().answers(asked, "Ja, det är vi.");

        man.page().locator("main a[href='/sv/messages']").click();

        assertThat(man.page().locator("main").innerText())
                .contains(NOW, "Ja, det är vi.")
                .doesNotContain(NEWS);
        closes(site, man);
    }

    @Test
    void itDoesNotMatterAtWhichNodeThePageIsOpenAndANodeThatStopsLetsItGo(
            Site site, Visitors visitors, @TempDir Path folder) throws IOException {
        String asked = "Två noder " + UUID.randomUUID();
        Visitor woman = visitors.onAnOldPhone();
        opensTheirThread(woman, asked);
        site.mika().answersNow();
        site.mika().answers(asked, "Hej");
        Site other = new Site(site, folder);
        try (OpenPage page = new OpenPage(other.origin(), cookie(woman))) {
            assertThat(page.hears()).contains(NOW, "\"news\":true");
            other.close();
            assertThat(page.hears()).as("a clean end, without a word").isEqualTo("0\r\n\r\n");
        }
        closes(site, woman);
    }

    private static void opensTheirThread(Visitor person, String asked) {
        PublicPage.named("a form to write in").openedBy(person);
        person.writes(asked).submits();
        person.submits();
        assertThat(person.path()).isEqualTo("/sv/messages");
    }

    private static Locator told(Visitor person, String text) {
        return person.page().locator("[data-lately] p").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static String cookie(Visitor person) {
        return person.context().cookies().stream()
                .map(one -> one.name + "=" + one.value)
                .collect(Collectors.joining("; "));
    }

    private static void closes(Site site, Visitor person) {
        person.page().locator("main a[href$='/close']").click();
        person.page().waitForURL(site.weather().address());
        assertThat(person.context().cookies()).isEmpty();
    }
}
