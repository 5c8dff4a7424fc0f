package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.House;
import se.fyren.web.Language;
import se.fyren.web.Languages;

/** Tabs, histories, shared links and the browser's own memory for forms say nothing of the subject. */
@Journey
class NeutralFromOutsideTest {

    private static final Pattern TELLING = Pattern.compile(
            "prostit|sex|mika|\\bkast\\b|traffick|människohandel|våld|rape|violen|abuse|exploit|utsatt|porn|köp|sälj"
                    + "|trata|abuso|víctima|viol|exploat|victim|секс|проституц|насил|траф|торг|جنس|دعار|اتجار|عنف|เพศ|ค้า",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TITLE = Pattern.compile("title = page\\.t\\(\"([a-z0-9.-]+)\"\\)");

    /** Addresses and previews are the same in every language, but for one that reads from the right. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sv", "ar"})
    void titlesAddressesAndPreviewsAreNeutral(String language, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        for (PublicPage which : PublicPage.all()) {
            which.openedBy(person, language);

            Page page = person.page();
            assertThat(page.title()).as(which.name()).startsWith("Fyren: ").doesNotContainPattern(TELLING);
            assertThat(page.url()).as(which.name()).doesNotContainPattern(TELLING);
            assertThat((List<?>) page.locator("meta, link").evaluateAll("all => all.map(one => one.outerHTML)"))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.toString()).doesNotContainPattern(TELLING));
            assertThat(page.locator("link[rel~=icon]").getAttribute("href")).isEqualTo("data:,");
            assertThat(page.locator("meta[property], meta[name=description]").count())
                    .isZero();
        }
    }

    @Test
    void titlesAreNeutralInEveryLanguage() throws IOException {
        Languages languages = new Languages();
        for (Path template : House.files(House.TEMPLATES, ".jte")) {
            String page = House.text(template);
            List<String> titles =
                    TITLE.matcher(page).results().map(found -> found.group(1)).toList();
            if (page.contains("@template.layout.page(")) {
                assertThat(titles).as(template.toString()).hasSize(1);
                for (Language language : languages.all()) {
                    assertThat(languages.in(language.code()).orElseThrow().of(titles.getFirst()))
                            .as(template + " in " + language.code())
                            .isNotBlank()
                            .doesNotContainPattern(TELLING);
                }
            }
        }
    }

    @Test
    void theBrowserIsGivenNothingToRememberForms(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");

        assertThat(person.page().locator("main form").getAttribute("autocomplete"))
                .isEqualTo("off");
        for (Locator field : person.page().locator("input, select, textarea").all()) {
            assertThat(field.getAttribute("name")).isIn("role", "age", "age-unsaid", "municipality", "situations");
            assertThat(field.getAttribute("autocomplete")).isIn(null, "off");
        }
    }

    @Test
    void nothingIsChosenBeforehandAndNothingIsRequired(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");

        assertThat(person.page()
                        .locator("input:checked, :required, [aria-required]")
                        .count())
                .isZero();
        assertThat(person.page().locator("#municipality").inputValue()).isEmpty();
    }
}
