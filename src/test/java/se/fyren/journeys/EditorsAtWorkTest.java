package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Editors change what the guide answers, see whom it turns, look at each other's changes and take them back. */
@Journey
class EditorsAtWorkTest {

    private static final String FACTS = "/sv/staff/facts";

    @Test
    void aFactIsChangedByKeyboardAloneAndTakenBack(Workplace workplace) {
        Editors editors = workplace.editors();
        Colleague ada = editors.first();
        Colleague bodil = editors.second();
        Keyboard keys = ada.page().keyboard();
        assertThat(doorsOfAChild(workplace)).contains("Bris");

        ada.opens(FACTS);
        KeyboardAloneTest.tabTo(ada.browser(), "main details:first-of-type summary");
        keys.press("Enter");
        follows(ada, "a[href$='services/bris']");
        String age = ada.page().locator("a:text('Åldersgräns')").getAttribute("href");
        follows(ada, "a[href='" + age + "']");
        follows(ada, "a[href$='/change']");
        KeyboardAloneTest.tabTo(ada.browser(), "[name='0.now.value.to']");
        keys.press("Control+A");
        keys.type("12");
        KeyboardAloneTest.tabTo(ada.browser(), "[name='0.now.checked']");
        keys.type(today(workplace).format(DateTimeFormatter.ofPattern("MMddyyyy")));
        assertThat(ada.field("'0.now.checked'").inputValue())
                .isEqualTo(today(workplace).toString());
        follows(ada, "form.choose > button:not([tabindex])");
        assertThat(ada.reads()).contains("Dörrar som vänder", "Bris", "till och med 17 år", "till och med 12 år");
        follows(ada, "form[action$='/make'] button");
        assertThat(ada.reads()).contains("Väntar på en andra person", "Ingen godkänner sin egen");
        assertThat(doorsOfAChild(workplace)).contains("Bris");

        isAgreedTo(bodil, ada);
        assertThat(doorsOfAChild(workplace)).doesNotContain("Bris");

        bodil.arrivesBy(() -> bodil.page().locator("main a[href$='/undo']").click());
        bodil.presses("Lämna till en andra person");
        isAgreedTo(ada, bodil);
        assertThat(doorsOfAChild(workplace)).contains("Bris");
        ada.opens(age);
        assertThat(ada.page().locator("ol.facts > li").count()).isEqualTo(2);
    }

    private static void follows(Colleague colleague, String element) {
        KeyboardAloneTest.tabTo(colleague.browser(), element);
        colleague.arrivesBy(() -> colleague.page().keyboard().press("Enter"));
    }

    /** What waits first is looked at by somebody else, from their own list. */
    private static void isAgreedTo(Colleague second, Colleague maker) {
        second.opens(FACTS);
        second.arrivesBy(
                () -> second.page().locator("main a[href*='/changes/']").first().click());
        assertThat(second.browser().path()).isEqualTo(maker.browser().path());
        assertThat(second.reads()).contains("Dörrar som vänder", "Bris");
        second.presses("Godkänn: så ska det vara");
        assertThat(second.reads()).contains("I drift");
    }

    private static List<String> doorsOfAChild(Workplace workplace) {
        try (Visitor child = workplace.passerBy()) {
            child.opens("/sv/");
            child.chooses("role", "own-experience")
                    .chooses("situations", "sold-sex")
                    .isAged("15")
                    .livesIn("Stockholm")
                    .asks();
            return child.doors("open");
        }
    }

    @Test
    void whatIsCheckedTodayLeavesTheListAndOneStaysWhereOneWas(Workplace workplace) {
        Colleague bodil = workplace.editors().second().opens(FACTS);
        bodil.arrivesBy(() ->
                bodil.page().locator("a:text('Inte kontrollerat på ett år')").click());
        Locator old = bodil.page()
                .locator("#old + ul > li")
                .filter(new Locator.FilterOptions().setHasText("Mikamottagningen Stockholm: Avtal med Tyresö"));
        while (old.count() == 0) {
            bodil.arrivesBy(
                    () -> bodil.page().locator("a:text('Nästa uppgifter')").click());
        }
        String place = old.getAttribute("id");
        String after =
                old.locator("xpath=following-sibling::li[1]").locator("a").innerText();

        bodil.arrivesBy(() -> old.locator("button").click());

        assertThat(bodil.browser().path()).startsWith(FACTS).endsWith("#" + place);
        assertThat(old.count()).isZero();
        assertThat(bodil.page().locator("#" + place + " a").innerText()).isEqualTo(after);
    }

    @Test
    void whatIsWrongIsToldByFieldAndKept(Workplace workplace) {
        Editors editors = workplace.editors();
        LocalDate tomorrow = today(workplace).plusDays(1);
        editors.both().forEach(editor -> {
            editor.opens(FACTS + "/new/channels?service=rfsl").isNotHeldBack();
            types(
                    editor,
                    "value",
                    "ring <nu>",
                    "checked",
                    tomorrow.toString(),
                    "first_day",
                    "igår",
                    "note",
                    "x".repeat(2001));
            editor.field("'0.now.type'").selectOption("phone");
            editor.field("'0.now.hours'").last().check();
            editor.presses("Se vad som skulle ändras");

            assertThat(editor.status()).isEqualTo(400);
            assertThat(editor.page().locator("main [role=alert] a").allInnerTexts())
                    .containsExactlyInAnyOrder(
                            "Källa: fältet behöver fyllas i.",
                            "Nummer, adress eller plats: skriv ett telefonnummer med riktnummer.",
                            "Första dag: skriv en dag som finns, till exempel 2026-01-31.",
                            "Kontrollerad: dagen har inte varit än.",
                            "Anteckning: texten är för lång. Skriv högst 2000 tecken.");
            for (Locator link : editor.page().locator("main [role=alert] a").all()) {
                link.click();
                editor.page().locator(":focus[aria-invalid=true]").waitFor();
            }
            assertThat(editor.field("'0.now.value'").inputValue()).isEqualTo("ring <nu>");
            assertThat(editor.field("'0.now.first_day'").inputValue()).isEqualTo("igår");
            assertThat(editor.field("'0.now.checked'").inputValue()).isEqualTo(tomorrow.toString());
            assertThat(editor.field("'0.now.note'").inputValue()).hasSize(2001);
            assertThat(editor.field("'0.now.type'").inputValue()).isEqualTo("phone");
            assertThat(editor.field("'0.now.hours'").last().isChecked()).isTrue();

            types(editor, "checked", "");
            editor.presses("Se vad som skulle ändras");
            assertThat(editor.page().locator("main [role=alert]").innerText())
                    .contains("Kontrollerad: fältet behöver fyllas i.");
        });
    }

    private static void types(Colleague editor, String... columnsAndTexts) {
        editor.page().locator("main input[type=date]").evaluateAll("all => all.forEach(one => one.type = 'text')");
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            editor.types("'0.now." + columnsAndTexts[i] + "'", columnsAndTexts[i + 1]);
        }
    }

    @Test
    void whatARuleIsAnsweredWithIsShownWhereItIsChosen(Workplace workplace) {
        Colleague bodil = workplace.editors().second().opens(FACTS + "/new/rules?service=rfsl");
        bodil.field("'0.now.rule'").selectOption("reach");
        bodil.presses("Visa svaren");
        bodil.field("'0.now.value'").last().check();
        bodil.field("'0.now.value.area'").first().check();
        bodil.field("'0.now.value.area'").last().selectOption("0180");
        bodil.field("'0.now.source'").selectOption("socialtjanstlagen");
        bodil.field("'0.now.checked'").fill(today(workplace).toString());
        bodil.presses("Se vad som skulle ändras");

        assertThat(bodil.reads()).contains("För boende i", "Blekinge län och Stockholm");
        bodil.presses("Ändra mer");
        assertThat(bodil.field("'0.now.value.area'").first().isChecked()).isTrue();
        assertThat(bodil.page().locator("input[value='0180']").isChecked()).isTrue();
    }

    private static LocalDate today(Workplace workplace) {
        return LocalDate.now(workplace.clock());
    }
}
