package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyren.journeys.Workplace.Invited;

/** No staff page fails what a machine can see of WCAG 2.2 AA, and all of them can be worked by keyboard alone. */
@Journey
class StaffAccessibilityTest {

    @Test
    void everyPageIsWithoutFault(Workplace workplace) {
        workplace.adds("Mika", "Mika Mellersta Norrlands inland", "mika-inland");
        Invited toOla =
                workplace.invites("Ola", "ola@inland.example", "Behandlare", "Mika Mellersta Norrlands inland (Mika)");
        workplace.assigns(toOla, "Administratör", "Fyren (Fyren)");
        Invited toPia =
                workplace.invites("Pia", "pia@inland.example", "Behandlare", "Mika Mellersta Norrlands inland (Mika)");
        workplace.assigns(toPia, "Tolk", "Mika Mellersta Norrlands inland (Mika)");
        Colleague ola = workplace.judge();
        everyPage(ola, "sign-in", "recover", below(toOla.link()), "join/none");
        ola.joinsByPasskey(toOla.link());
        Colleague pia = workplace.judge().joinsByPassphrase(toPia.link());

        ola.wears("Administratör, Fyren");
        everyPage(ola, "", "colleagues", below(toPia.page()), "units", "trail", "account", "vouch");
        ola.wears("Behandlare, Mika");
        String thread = threadOf(workplace, ola);
        ola.opens("/sv/staff/" + thread + "/lend").presses("Låna ut");
        everyPage(ola, "unit", thread, "conversations", "promise", "retention");
        everyPage(ola, thread + "/lend", thread + "/report", thread + "/handover");
        everyPage(pia, "lent", loan(pia));
        lettersOf(ola, thread);
        everyPage(ola, "account/code");
        everyPage(pia, "account", "account/passphrase", "account/code", "account/notices");
        workplace.clock().waits(Duration.ofMinutes(11));
        everyPage(ola, "account/code");
        everyPage(pia, "account/code");
    }

    @Test
    void aUnitIsAddedByKeyboardAlone(Workplace workplace) {
        Colleague quinn = workplace.somebodyWithoutScripts();
        Invited toQuinn = workplace.invites("Quinn", "quinn@fyren.example", "Administratör", "Fyren (Fyren)");
        workplace.assigns(toQuinn, "Granskare", "Katalogen (katalogen)");
        quinn.joinsByPassphrase(toQuinn.link()).presses("Logga ut");
        Keyboard keys = quinn.page().keyboard();
        quinn.page().setViewportSize(320, 640);

        quinn.opens("/sv/staff/sign-in");
        tabTo(quinn, "[name=name]");
        keys.type("quinn@fyren.example");
        keys.press("Tab");
        keys.type(Colleague.PASSPHRASE);
        keys.press("Tab");
        keys.type(quinn.nextCode());
        quinn.arrivesBy(() -> keys.press("Enter"));
        if (!quinn.stands().contains("Administratör")) {
            tabTo(quinn, "main button");
            quinn.arrivesBy(() -> keys.press("Enter"));
        }
        tabTo(quinn, "nav a[href$=units]");
        quinn.arrivesBy(() -> keys.press("Enter"));
        tabTo(quinn, "#kind");
        keys.type("KAST");
        keys.press("Tab");
        keys.type("KAST Tangent");
        keys.press("Tab");
        keys.type("kast-tangent");
        quinn.arrivesBy(() -> keys.press("Enter"));

        assertThat(quinn.page().locator("table").innerText()).contains("KAST Tangent");
    }

    @Test
    void withoutScriptsThePageSaysWhyThereIsNoPasskey(Workplace workplace) {
        Colleague somebody = workplace.somebodyWithoutScripts().opens("/sv/staff/sign-in");

        assertThat(somebody.isOffered("Logga in med passnyckel")).isFalse();
        assertThat(somebody.reads()).contains("Webbläsaren kan inte använda passnycklar här");
    }

    /** The path of a thread that somebody has begun and a counsellor answered, noted something in and flagged. */
    private static String threadOf(Workplace workplace, Colleague counsellor) {
        workplace.isWrittenTo("mika-inland");
        counsellor.opens("/sv/staff/conversations");
        counsellor.arrivesBy(
                () -> counsellor.page().locator("main table a").first().click());
        String thread = counsellor.browser().path();
        counsellor.presses("Skicka svaret").isLedTo("answer");
        judgeIt(counsellor, "what is refused", true);
        counsellor.presses("Lägg in mallen").presses("Skicka svaret").presses("Flagga för fara");
        counsellor.page().locator("#note").fill("Kom ihåg");
        counsellor.presses("Spara anteckningen");
        assertThat(counsellor.reads()).contains("tack för att du skrev", "Någon kan vara i fara", "Kom ihåg");
        return below(thread);
    }

    /** A report of concern from the thread, refused, looked at and kept. */
    private static void lettersOf(Colleague counsellor, String thread) {
        Page page = counsellor
                .opens("/sv/staff/" + thread + "/report")
                .presses("Visa brevet")
                .page();
        judgeIt(counsellor, "a report that is refused", true);
        page.locator("#municipality").selectOption("2480");
        page.locator("[name=whom][value=child]").check();
        page.locator("#concern").fill("Något oroar");
        page.locator("#reach").fill("090");
        counsellor.presses("Visa brevet");
        judgeIt(counsellor, "a letter", true);
        counsellor.presses("Spara i samtalet");
        judgeIt(counsellor, "letters", true);
    }

    /** The path of the only thread that is lent to them. */
    private static String loan(Colleague interpreter) {
        interpreter.opens("/sv/staff/lent");
        interpreter.arrivesBy(
                () -> interpreter.page().locator("main li a").first().click());
        return below(interpreter.browser().path());
    }

    static void everyPage(Colleague judge, String... paths) {
        for (String path : paths) {
            for (String language : List.of("sv", "en")) {
                judge.opens("/" + language + "/staff" + (path.isEmpty() ? "" : "/" + path));
                judgeIt(judge, language + " " + path, language.equals("sv"));
            }
        }
    }

    static void judgeIt(Colleague judge, String where, boolean small) {
        Page page = judge.page();
        page.setViewportSize(1280, 800);
        AccessibilityTest.nothingReachesOutAtTheSide(page);
        AccessibilityTest.headingsStepDownOneAtATime(page);
        page.setViewportSize(320, 640);
        AccessibilityTest.nothingReachesOutAtTheSide(page);
        whatHasFocusIsSeen(judge, where);
        if (!small) {
            page.setViewportSize(1280, 800);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(small ? ColorScheme.LIGHT : ColorScheme.DARK));
        Axe.WCAG.findsNothingOn(page, where);
    }

    private static void whatHasFocusIsSeen(Colleague colleague, String where) {
        int places = (Integer) colleague.page().evaluate("""
                document.querySelectorAll('a[href], button, input, select, [tabindex]').length""");
        for (int tab = 0; tab < places; tab++) {
            colleague.page().keyboard().press("Tab");
            assertThat(KeyboardAloneTest.inSight(colleague.browser()))
                    .as("%s: focus in sight after %d tabs", where, tab + 1)
                    .isTrue();
            assertThat(colleague.page().evaluate("""
                    document.activeElement === document.body
                      || parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"""))
                    .as("%s: focus seen after %d tabs", where, tab + 1)
                    .isEqualTo(true);
        }
    }

    private static void tabTo(Colleague colleague, String element) {
        KeyboardAloneTest.tabTo(colleague.browser(), element);
    }

    private static String below(String path) {
        return path.substring("/sv/staff/".length());
    }
}
