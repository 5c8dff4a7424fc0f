package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.fyren.journeys.Workplace.Invited;

/** What staff mistype is pointed at and kept, passphrases apart; and who guesses is slowed down alone. */
@Journey
class StaffMistakesTest {

    @Test
    void aUnitsFieldsArePointedAtAndKept(Workplace workplace) {
        workplace.adds("Mika", "Mika Mitt", "mika-mitt");
        Colleague administrator = workplace.administrator();
        for (String[] typed : new String[][] {
            {"name", " ", "mika-rest", "name"},
            {"name", "M".repeat(101), "mika-rest", "name"},
            {"place", "Mika Rest", "Mika på Storgatan", "place"},
            {"place", "Mika Rest", "mika-mitt", "place"}
        }) {
            administrator.opens("/sv/staff/units").isNotHeldBack();
            administrator.chooses("kind", "Mika").types("name", typed[1]).types("place", typed[2]);
            administrator.presses("Lägg till");

            assertThat(administrator.status()).isBetween(400, 409);
            administrator.isLedTo(typed[3]);
            assertThat(administrator.field("kind").inputValue()).isEqualTo("mika");
            assertThat(administrator.field("name").inputValue()).isEqualTo(typed[1]);
            assertThat(administrator.field("place").inputValue()).isEqualTo(typed[2]);
        }
        administrator.opens("/sv/staff/units").types("name", "Mika Rest").types("place", "mika-rest");
        Locator kind = administrator.field("kind").locator("option").first();
        kind.evaluate("one => one.value = 'installation'");
        administrator.presses("Lägg till").isLedTo("kind");
        assertThat(administrator.field("name").inputValue()).isEqualTo("Mika Rest");
    }

    @Test
    void anInvitationsAndAnAssignmentsFieldsArePointedAtAndKept(Workplace workplace) {
        Invited toKaj = workplace.invites("Kaj", "kaj@fyren.example");
        Colleague administrator = workplace.administrator();
        for (String[] typed : new String[][] {
            {" ", "lo@fyren.example", "name"},
            {"Lo", "lo på fyren", "sign-in-name"},
            {"Lo", "lo", "sign-in-name"},
            {"Lo", "KAJ@fyren.example", "sign-in-name"}
        }) {
            administrator.opens("/sv/staff/colleagues").isNotHeldBack();
            administrator.types("name", typed[0]).types("signInName", typed[1]).presses("Bjud in");

            administrator.isLedTo(typed[2]);
            assertThat(administrator.field("name").inputValue()).isEqualTo(typed[0]);
            assertThat(administrator.field("signInName").inputValue()).isEqualTo(typed[1]);
        }

        administrator.opens(toKaj.page());
        administrator.chooses("role", "Behandlare").chooses("unit", "Katalogen (katalogen)");
        administrator.types("until", "2030-12-31").presses("Ge uppdraget").isLedTo("role");
        assertThat(administrator.field("role").inputValue()).isEqualTo("counsellor");
        assertThat(administrator.field("until").inputValue()).isEqualTo("2030-12-31");
        administrator.chooses("role", "Granskare").types("until", "2020-01-31");
        administrator.presses("Ge uppdraget").isLedTo("until");
        assertThat(administrator.field("role").inputValue()).isEqualTo("auditor");
        assertThat(administrator.field("unit").locator("option:checked").innerText())
                .startsWith("Katalogen");
        assertThat(administrator.field("until").inputValue()).isEqualTo("2020-01-31");
    }

    @Test
    void whoJoinsIsToldWhatIsWrongAndNoPassphraseIsSentBack(Workplace workplace) {
        Colleague maj = workplace.somebodyWithoutScripts();
        maj.opens(workplace.invites("Maj", "maj@fyren.example").link()).keepsSecret();
        for (String[] typed : new String[][] {
            {"sju fyrar", "passphrase", "minst 16 tecken"},
            {"aaaaaaaaaaaaaaaaaaaa", "passphrase", "upprepar"},
            {"jag är maj@fyren.example", "passphrase", "inloggningsnamn"},
            {Colleague.PASSPHRASE, "code", "Koden stämmer inte"}
        }) {
            maj.isNotHeldBack().types("passphrase", typed[0]).types("code", "12");
            maj.presses("Kom med");

            assertThat(maj.page().locator("main [role=alert] a").innerText()).contains(typed[2]);
            maj.isLedTo(typed[1]);
            assertThat(maj.page().content()).doesNotContain(typed[0]);
        }
        maj.types("passphrase", Colleague.PASSPHRASE).types("code", maj.code()).presses("Kom med");
        assertThat(maj.stands()).isEqualTo("Maj");

        maj.opens("/sv/staff/vouch").types("name", "ingen@fyren.example").presses("Gå i god");
        maj.isLedTo("name");
        assertThat(maj.field("name").inputValue()).isEqualTo("ingen@fyren.example");
        maj.opens("/sv/staff/recover").comesBack("maj@fyren.example", "ett", "två");
        maj.isLedTo("name");
    }

    @Test
    void whoGuessesLearnsNothingAndKeepsNobodyOut(Workplace workplace) {
        Colleague noor = workplace.somebody();
        noor.joinsByPassphrase(workplace.invites("Noor", "noor@fyren.example").link());
        noor.presses("Logga ut");
        Colleague guesser = workplace.somebodyWithoutScripts().hasTheAppOf(noor);

        guesser.signsIn("noor@fyren.example", Colleague.PASSPHRASE, "12");
        String sentence = guesser.page().locator("[role=alert]:not(:empty)").innerText();
        assertThat(sentence).startsWith("Namn, lösenfras och kod stämmer inte");
        assertThat(guesser.field("name").inputValue()).isEqualTo("noor@fyren.example");
        for (String passphrase : new String[] {"guess", "another guess", "a third guess", "the last guess"}) {
            guesser.signsIn("noor@fyren.example", passphrase, guesser.nextCode());
            assertThat(guesser.reads()).contains(sentence);
            assertThat(guesser.page().content()).doesNotContain(passphrase);
        }
        guesser.signsIn("noor@fyren.example", Colleague.PASSPHRASE, guesser.nextCode());
        assertThat(guesser.status()).isEqualTo(429);
        assertThat(guesser.reads()).contains("För många försök");
        guesser.signsIn("nobody@fyren.example", Colleague.PASSPHRASE, guesser.code());
        assertThat(guesser.reads()).contains(sentence);

        noor.signsIn("noor@fyren.example", Colleague.PASSPHRASE, noor.nextCode());
        assertThat(noor.stands()).isEqualTo("Noor");
        workplace.clock().waits(Duration.ofMinutes(2));
        guesser.signsIn("noor@fyren.example", Colleague.PASSPHRASE, guesser.nextCode());
        assertThat(guesser.stands()).isEqualTo("Noor");
    }
}
