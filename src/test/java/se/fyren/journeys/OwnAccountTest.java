package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.fyren.journeys.Workplace.Invited;

/** Whoever changes how they sign in shows first that it is they, comes back to where they were, and shuts the old way. */
@Journey
class OwnAccountTest {

    private static final String NEW = "nio kråkor på ett räcke";
    private static final Duration PROOF_IS_OLD = Duration.ofMinutes(11);

    @Test
    void aPassphraseIsChangedAndTheOldOneIsRefused(Workplace workplace) {
        Colleague atTheDesk = workplace.somebodyWithoutScripts();
        Colleague atHome = workplace.somebodyWithoutScripts();
        Invited toMoa = workplace.invites("Moa", "moa@fyren.example");
        atTheDesk.joinsByPassphrase(toMoa.link());
        atHome.hasTheAppOf(atTheDesk).signsIn("moa@fyren.example", Colleague.PASSPHRASE, atHome.nextCode());
        workplace.clock().waits(PROOF_IS_OLD);

        atTheDesk.opens("/sv/staff/account/passphrase");
        assertThat(atTheDesk.reads()).contains("Visa att det är du", "Du kommer tillbaka dit du var");
        atTheDesk.types("passphrase", "inte den rätta frasen").types("code", atTheDesk.nextCode());
        atTheDesk.presses("Visa att det är du");
        assertThat(atTheDesk.status()).isEqualTo(403);
        atTheDesk.types("passphrase", Colleague.PASSPHRASE).types("code", atTheDesk.nextCode());
        atTheDesk.presses("Visa att det är du");
        assertThat(atTheDesk.browser().path()).isEqualTo("/sv/staff/account/passphrase");

        changes(atTheDesk, Colleague.PASSPHRASE, "qwertyuiopasdfghjkl").isLedTo("passphrase");
        assertThat(atTheDesk.reads()).contains("sådan som prövas först");
        changes(atTheDesk, Colleague.PASSPHRASE, "moa@fyren moa@fyren").isLedTo("passphrase");
        assertThat(atTheDesk.reads()).contains("mest ditt namn");
        changes(atTheDesk, "inte den rätta frasen", NEW).isLedTo("current");
        changes(atTheDesk, Colleague.PASSPHRASE, NEW);
        assertThat(atTheDesk.browser().path()).isEqualTo("/sv/staff/account");

        assertThat(atTheDesk.isSignedIn()).isTrue();
        assertThat(atHome.isSignedIn()).isFalse();
        atHome.signsIn("moa@fyren.example", Colleague.PASSPHRASE, atHome.nextCode());
        assertThat(atHome.status()).isEqualTo(403);
        atHome.signsIn("moa@fyren.example", NEW, atHome.nextCode());
        assertThat(atHome.stands()).isEqualTo("Moa");
    }

    @Test
    void aPasskeyIsAddedAfterAFreshProofAndItsNameIsKeptMeanwhile(Workplace workplace) {
        Colleague nils = workplace.somebody();
        nils.joinsByPassphrase(workplace.invites("Nils", "nils@fyren.example").link());
        workplace.clock().waits(PROOF_IS_OLD);

        nils.opens("/sv/staff/account");
        label(nils).fill("nyckeln i väskan");
        nils.presses("Lägg till passnyckel");
        assertThat(nils.reads()).contains("Visa att det är du");
        nils.types("passphrase", Colleague.PASSPHRASE).types("code", nils.nextCode());
        nils.presses("Visa att det är du");
        assertThat(nils.reads()).doesNotContain("nyckeln i väskan,");
        assertThat(label(nils).inputValue()).isEqualTo("nyckeln i väskan");
        assertThat(nils.page().url()).doesNotContain("v%C3%A4skan").doesNotContain("?");
        nils.presses("Lägg till passnyckel");
        assertThat(nils.reads()).contains("nyckeln i väskan, tillagd");

        workplace.clock().waits(PROOF_IS_OLD);
        nils.presses("Ta bort lösenfrasen").presses("Visa med passnyckel");
        assertThat(nils.browser().path()).isEqualTo("/sv/staff/account");
        nils.presses("Ta bort lösenfrasen");
        assertThat(nils.reads()).contains("Du har ingen lösenfras");
        assertThat(nils.isOffered("Ta bort")).as("the last way in").isFalse();
        nils.presses("Logga ut");
        nils.signsIn("nils@fyren.example", Colleague.PASSPHRASE, nils.nextCode());
        assertThat(nils.status()).isEqualTo(403);
        nils.signsInByPasskey();
        assertThat(nils.stands()).isEqualTo("Nils");
    }

    @Test
    void whoHasAPasskeyAloneGetsAPassphraseWithANewApp(Workplace workplace) {
        Colleague olga = workplace.somebody();
        olga.joinsByPasskey(workplace.invites("Olga", "olga@fyren.example").link());

        olga.opens("/sv/staff/account/code").keepsSecret();
        olga.types("passphrase", NEW).types("code", "000000").presses("Spara").isLedTo("code");
        // The app keeps the secret that was shown first.
        olga.types("passphrase", NEW).types("code", olga.nextCode()).presses("Spara");
        assertThat(olga.browser().path()).isEqualTo("/sv/staff/account");

        olga.presses("Logga ut");
        olga.signsIn("olga@fyren.example", NEW, olga.nextCode());
        assertThat(olga.stands()).isEqualTo("Olga");
    }

    @Test
    void oneSessionIsEndedByItselfAndNothingIsLeftInTheBrowser(Workplace workplace) {
        Colleague atTheDesk = workplace.somebodyWithoutScripts();
        Colleague atHome = workplace.somebodyWithoutScripts();
        Invited toPer = workplace.invites("Per", "per@fyren.example");
        atTheDesk.joinsByPassphrase(toPer.link());
        atHome.hasTheAppOf(atTheDesk).signsIn("per@fyren.example", Colleague.PASSPHRASE, atHome.nextCode());

        atTheDesk.opens("/sv/staff/account");
        Locator sessions = atTheDesk.page().locator(".hats .door");
        assertThat(sessions.count()).isEqualTo(2);
        Locator other = sessions.filter(new Locator.FilterOptions().setHasNotText("Här är du nu"));
        assertThat(other.count()).isOne();
        atTheDesk.arrivesBy(() -> other.getByText("Logga ut där").click());
        assertThat(sessions.count()).isOne();
        assertThat(atHome.isSignedIn()).isFalse();
        assertThat(atTheDesk.isSignedIn()).isTrue();

        Response out = atTheDesk
                .page()
                .waitForResponse(answer -> answer.url().endsWith("/sign-out"), () -> atTheDesk.presses("Logga ut"));
        assertThat(out.headerValue("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(atTheDesk.isSignedIn()).isFalse();
        assertThat(atTheDesk.page().context().cookies())
                .extracting(cookie -> cookie.name)
                .containsExactly("__Host-b");
    }

    private static Colleague changes(Colleague who, String current, String chosen) {
        return who.types("current", current).types("passphrase", chosen).presses("Byt lösenfras");
    }

    private static Locator label(Colleague who) {
        return who.page().locator("main form[data-passkey] [name=label]");
    }
}
