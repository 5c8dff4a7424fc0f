package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A professional looks something up. */
@Journey
class DeskTest {

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void servicesAreFoundByMunicipality(boolean scripts, Visitors visitors) {
        Visitor nurse = visitors.onAPhone(scripts);
        nurse.opens("/sv/desk");

        nurse.livesIn("Sundsvall").submits();

        assertThat(nurse.doors("open")).contains("Mikamottagning Västernorrland", "KAST-mottagning Västernorrland");
        assertThat(nurse.doors("open")).anyMatch(name -> name.contains("Regionkoordinator"));
        assertThat(nurse.path()).isEqualTo("/sv/desk/services");
    }

    @Test
    void servicesAreFoundByNeedAndKindAndWhatWasChosenStays(Visitors visitors) {
        Visitor officer = visitors.onAWideScreen();
        officer.opens("/sv/desk");

        chooses(officer, "need", "bought-sex");
        chooses(officer, "kind", "kast");
        officer.submits();

        assertThat(officer.page().locator("main h2").allTextContents())
                .contains("KAST")
                .doesNotContain("Mika");
        assertThat(officer.page().locator("article h3").count()).isGreaterThan(3);
        assertThat(officer.page().locator("[name=need]").last().inputValue()).isEqualTo("bought-sex");

        officer.page().locator("nav button[lang=en]").click();
        officer.page().waitForURL("**/en/desk/services");
        assertThat(officer.page().locator("select[name=kind]").inputValue()).isEqualTo("kast");
        assertThat(officer.requests()).extracting(request -> request.url()).noneMatch(url -> url.contains("?"));
    }

    @Test
    void whatNoListHoldsIsRefusedAndNothingIsLost(Caller program) {
        var answer = program.posts("/sv/desk/services", Caller.FORM, "municipality=9999&need=raped&kind=");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\"", "<option value=\"raped\" selected>")
                .doesNotContain("9999");
    }

    @Test
    void aServicesPageTellsRulesChannelsSourcesAndWhatIsInConflict(Visitors visitors) {
        Visitor officer = visitors.onAWideScreen();
        officer.opens("/sv/desk");
        officer.livesIn("Tyresö").submits();

        officer.door("Mikamottagningen Stockholm")
                .locator("a[href*='desk/services']")
                .click();
        officer.page().waitForURL("**/desk/services/*-*");

        assertThat(officer.path()).doesNotContain("mika");
        assertThat(officer.page().locator("h1").innerText()).isEqualTo("Mikamottagningen Stockholm");
        assertThat(officer.reads())
                .contains("Drivs av Stockholms stad", "Åldersgräns", "Källa:", "En annan källa säger något annat");
        assertThat(officer.page().locator("dt").count()).isGreaterThan(8);
    }

    @Test
    void aCountysTilesAndTableSayTheSame(Visitors visitors) {
        Visitor officer = visitors.onAWideScreen();
        officer.opens("/sv/desk");
        officer.page().locator("a[href='/sv/desk/counties/01']").click();

        assertThat(officer.page().locator(".tiles li").count()).isEqualTo(26);
        assertThat(officer.page().locator("tbody tr").count()).isEqualTo(26);
        for (String name : List.of("Tyresö", "Lidingö", "Stockholm")) {
            assertThat(stands(officer.page().locator(".tiles li").filter(named(name))))
                    .as(name)
                    .isEqualTo(stands(officer.page().locator("tbody tr:has(th:text-is('" + name + "'))")));
        }
        assertThat(stands(officer.page().locator(".tiles li").filter(named("Tyresö"))))
                .containsExactly("open", "open");
    }

    @Test
    void theTilesLieAsOnTheMap(Visitors visitors) {
        Visitor officer = visitors.onAWideScreen();
        officer.opens("/sv/desk/counties/22");

        assertThat(top(officer, "Örnsköldsvik")).isLessThan(top(officer, "Sundsvall"));
        assertThat(left(officer, "Ånge")).isLessThan(left(officer, "Sundsvall"));
        assertThat(top(officer, "Sollefteå")).isEqualTo(top(officer, "Örnsköldsvik"));
    }

    @Test
    void onSuspicionThereAreSixStepsEachWithItsSource(Visitors visitors) {
        Visitor officer = visitors.withoutScripts();
        officer.opens("/sv/desk/steps");

        assertThat(officer.page().locator("ol > li").count()).isEqualTo(6);
        assertThat(officer.page().locator("ol > li .small").allTextContents())
                .hasSize(6)
                .allMatch(text -> text.contains("Manual vid misstanke om människohandel"));
        assertThat(officer.page().locator("h3").allTextContents())
                .contains("Det här kräver samtycke", "Det här kräver inte samtycke");
    }

    @Test
    void aCardNamesOnlyWhatIsOpenInTheMunicipality(Visitors visitors) {
        Visitor officer = visitors.withoutScripts();
        officer.opens("/ar/desk/card");
        officer.livesIn("Sundsvall").submits();

        assertThat(officer.page().locator(".card [lang=sv]").allTextContents())
                .contains("Kvinnofridslinjen")
                .hasSizeLessThan(5)
                .noneMatch(name -> name.contains("KAST"));
        assertThat(officer.page().locator("#municipality").inputValue()).isEqualTo("2281");
    }

    private static void chooses(Visitor person, String field, String word) {
        person.page().locator("select[name=" + field + "]").selectOption(word);
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    private static List<String> stands(Locator row) {
        return row.locator(".stands").all().stream()
                .map(one -> one.getAttribute("class").replace("stands ", ""))
                .toList();
    }

    private static double top(Visitor person, String name) {
        return person.page().locator(".tiles li").filter(named(name)).boundingBox().y;
    }

    private static double left(Visitor person, String name) {
        return person.page().locator(".tiles li").filter(named(name)).boundingBox().x;
    }
}
