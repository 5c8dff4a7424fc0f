package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The block that a municipality shows on its own site. */
@Journey
class MunicipalBlockTest {

    private static final int LIGHT = 6_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.WeightTest#languages")
    void isLightAndRunsNothing(String language, Caller program) throws IOException {
        String path = "/embed/0138?lang=" + language;
        HttpResponse<String> block = program.gets(path);

        assertThat(block.statusCode()).isEqualTo(200);
        assertThat(program.weighs("GET", path, "")).isBetween(500, LIGHT);
        assertThat(block.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LIGHT);
        assertThat(block.body())
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("<script", "src=", "cookie");
        assertThat(block.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void runsNothingAndMayBeShownByAnyoneAndNothingElseMay(Caller program) {
        assertThat(policies(program.gets("/embed/0138")))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(policies(program.gets("/sv/from/0138")))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
    }

    @Test
    void showsInAFrameOnTheMunicipalitysOwnPageAndLeadsOutOfIt(Visitors visitors) throws IOException {
        Visitor officer = visitors.onAWideScreen();
        officer.opens("/sv/desk/municipal");
        officer.livesIn("Tyresö").submits();
        String snippet = officer.page().locator("textarea").first().inputValue();
        assertThat(snippet).startsWith("<iframe ").doesNotContain("<script");

        Visitor resident = visitors.onAWideScreen();
        Page page = resident.page();
        try (OtherSite municipality =
                OtherSite.showing(snippet.replaceFirst("http://localhost:\\d+", resident.origin()))) {
            page.navigate(municipality.address());
            leadsOut(page);
        }
    }

    private static void leadsOut(Page page) {
        FrameLocator frame = page.frameLocator("iframe");

        assertThat(frame.locator("strong").first().innerText())
                .isEqualTo("Du som bor i kommunen Tyresö kan vända dig till Mikamottagningen Stockholm.");
        frame.locator("a[href='/sv/from/0138']").first().click();
        page.waitForURL("**/sv/from/0138");
        assertThat(page.locator("#municipality").inputValue()).isEqualTo("0138");
    }

    @Test
    void isThereToCopyWithTheDayInIt(Visitors visitors) {
        Visitor officer = visitors.withoutScripts();
        officer.opens("/en/desk/municipal");
        officer.livesIn("Sundsvall").submits();

        String copy = officer.page().locator("textarea").last().inputValue();

        assertThat(copy)
                .startsWith("<section lang=\"en\"")
                .contains("http", "/en/from/2281", "202")
                .doesNotContain("<script", "style=");
        assertThat(officer.page().locator(".door section").innerText()).contains("Sundsvall");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/embed/9999", "/embed/01", "/embed/013", "/sv/from/9999", "/sv/from/x"})
    void isNotThereForPlacesAndLanguagesThatAreNot(String path, Caller program) {
        assertThat(program.gets(path).statusCode()).isEqualTo(404);
    }

    private static List<String> policies(HttpResponse<String> answer) {
        return answer.headers().allValues("Content-Security-Policy");
    }
}
