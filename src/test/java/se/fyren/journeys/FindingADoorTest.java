package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first page to a door that is open, whoever one is. */
@Journey
class FindingADoorTest {

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void someoneInStockholmFindsMikaAndALineThatAnswersNow(boolean scripts, Visitors visitors) {
        Visitor person = visitors.onAPhone(scripts);
        person.opens("/sv/");

        person.chooses("role", "own-experience")
                .chooses("situations", "sold-sex")
                .chooses("situations", "raped")
                .isAged("25")
                .livesIn("Stockholm")
                .asks();

        assertThat(person.doors("open")).contains("Mikamottagningen Stockholm", "Kvinnofridslinjen");
        assertThat(person.door("Kvinnofridslinjen").locator("a.go").first().getAttribute("href"))
                .isEqualTo("tel:+4620505050");
        assertThat(person.path()).isEqualTo("/sv/answer");
    }

    @Test
    void aBoyOfFifteenInMalmoIsMetByADoorForTheYoung(Visitors visitors) {
        Visitor boy = visitors.onAPhone();
        boy.opens("/sv/");

        boy.chooses("role", "own-experience")
                .chooses("situations", "sold-sex")
                .isAged("15")
                .livesIn("Malmö")
                .asks();

        assertThat(boy.doors("open").getFirst()).isEqualTo("Bris");
        assertThat(boy.page().locator(".now a[href='tel:116111']").isVisible()).isTrue();
        assertThat(boy.doors("open")).doesNotContain("Mikamottagningen Stockholm", "KAST Stockholm");
    }

    @Test
    void aBuyerInSundsvallFindsKastThere(Visitors visitors) {
        Visitor buyer = visitors.onAPhone();
        buyer.opens("/sv/");

        buyer.chooses("role", "buyer")
                .chooses("situations", "bought-sex")
                .isAged("40")
                .livesIn("Sundsvall")
                .asks();

        assertThat(buyer.doors("open")).contains("KAST-mottagning Västernorrland");
        assertThat(buyer.reads()).doesNotContain("Mikamottagning");
    }

    @Test
    void aRelativeFindsDoorsForBoth(Visitors visitors) {
        Visitor mother = visitors.onAPhone();
        mother.opens("/sv/");

        mother.chooses("role", "relative")
                .chooses("situations", "self-harm")
                .isAged("20")
                .livesIn("Stockholm")
                .asks();

        Locator groups = mother.page().locator("main section");
        assertThat(groups.count()).isEqualTo(2);
        assertThat(groups.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2))
                        .allTextContents())
                .doesNotHaveDuplicates();
        assertThat(groups.locator(".door.open").count()).isGreaterThan(1);
    }

    @Test
    void aSocialWorkerFindsTheCoordinatorTheLineAndAPrintButton(Visitors visitors) {
        Visitor worker = visitors.onAWideScreen();
        worker.opens("/sv/");

        worker.chooses("role", "professional")
                .chooses("situations", "trafficked")
                .isAged("30")
                .livesIn("Stockholm")
                .asks();

        assertThat(worker.doors("open"))
                .contains("Regionkoordinator Stockholm, vuxna", "NSPM:s stödtelefon för yrkesverksamma");
        assertThat(print(worker).isVisible()).isTrue();
    }

    @Test
    void whereNothingCanBePrintedByScriptThereIsNoPrintButton(Visitors visitors) {
        Visitor worker = visitors.withoutScripts();
        worker.opens("/sv/");

        worker.chooses("role", "professional").asks();

        assertThat(print(worker).isHidden()).isTrue();
    }

    @Test
    void someoneNotRegisteredIsToldWhoMustTellWhom(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        person.opens("/sv/");

        person.chooses("role", "own-experience")
                .chooses("situations", "trafficked")
                .chooses("situations", "not-registered")
                .asks();

        assertThat(person.doors("open")).contains("Socialtjänsten i hemkommunen");
        assertThat(person.door("Socialtjänsten i hemkommunen").textContent()).contains("Migrationsverket");
        assertThat(person.page().locator(".door").first().locator("a.go").count())
                .isPositive();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void someoneWhoSaysNothingFindsAnOpenDoor(boolean scripts, Visitors visitors) {
        Visitor person = visitors.onAPhone(scripts);
        person.opens("/sv/");

        person.asks();

        assertThat(person.page().locator(".door").first().getAttribute("class")).contains("open");
        assertThat(person.page().locator(".now a[href='tel:112']").isVisible()).isTrue();
    }

    private static Locator print(Visitor visitor) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Skriv ut").setIncludeHidden(true));
    }
}
