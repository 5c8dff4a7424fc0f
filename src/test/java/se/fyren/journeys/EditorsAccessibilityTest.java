package se.fyren.journeys;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.fyren.journeys.Workplace.Invited;

/** No page for editors fails what a machine can see of WCAG 2.2 AA, whatever state the fact on it is in. */
@Journey
class EditorsAccessibilityTest {

    private static final String SERVICE = "facts/services/framtid-sthlm";

    @Test
    void everyPageIsWithoutFault(Workplace workplace) {
        Colleague judge = judging(workplace, "Disa");
        StaffAccessibilityTest.everyPage(judge, "facts", SERVICE, "facts/files/regions", "facts/new/channels");

        judge.opens("/sv/staff/" + SERVICE);
        String line = below(judge.page().locator("a:text('Åldersgräns')").getAttribute("href"));
        StaffAccessibilityTest.everyPage(judge, line, line + "/change");
        judge.opens("/sv/staff/" + line + "/change").isNotHeldBack().types("'0.now.checked'", "");
        judge.presses("Se vad som skulle ändras");
        StaffAccessibilityTest.judgeIt(judge, "what is refused", true);

        judge.types("'0.now.checked'", LocalDate.now(workplace.clock()).toString());
        judge.presses("Se vad som skulle ändras").presses("Gör ändringen");
        StaffAccessibilityTest.everyPage(judge, below(judge.browser().path()) + "/undo");
    }

    @Test
    void whatWaitsAndWhatItTurnsIsWithoutFault(Workplace workplace) {
        Colleague judge = judging(workplace, "Doris");
        String waiting = proposed(workplace.editors().first(), LocalDate.now(workplace.clock()));

        StaffAccessibilityTest.everyPage(judge, waiting);
        judge.opens("/sv/staff/" + waiting).presses("Jämför");
        StaffAccessibilityTest.judgeIt(judge, "compared", false);
        judge.presses("Avböj");
    }

    /** Somebody whom the editors have let in. */
    private static Colleague judging(Workplace workplace, String name) {
        Colleague editor = workplace.editors().first();
        Invited invited = workplace.invites(name, name + "@katalog.example", Editors.ROLE, Editors.UNIT);
        Colleague judge = workplace.judge().joinsByPasskey(invited.link());
        editor.opens("/sv/staff/unit").presses("Släpp in " + name);
        return judge.wears(Editors.ROLE);
    }

    /** The path of a change that waits for a second person. */
    private static String proposed(Colleague editor, LocalDate today) {
        editor.opens("/sv/staff/" + SERVICE);
        editor.arrivesBy(() -> editor.page().locator("a:text('Åldersgräns')").click());
        editor.arrivesBy(() -> editor.page().locator("a[href$='/change']").click());
        editor.types("'0.now.value.to'", "10").types("'0.now.checked'", today.toString());
        editor.presses("Se vad som skulle ändras").presses("Lämna till en andra person");
        return below(editor.browser().path());
    }

    private static String below(String path) {
        return path.substring("/sv/staff/".length());
    }
}
