package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.fyren.journeys.Workplace.Invited;

/** Staff join by invitation, get their unit's key from each other, and come in again the way they chose. */
@Journey
class StaffComeInTest {

    @Test
    void aUnitsFirstMemberHasItsKeyAndLetsInTheNext(Workplace workplace) {
        workplace.adds("Mika", "Mika Nord", "mika-nord");
        workplace.adds("KAST", "KAST Nord", "kast-nord");
        Colleague asta = workplace.somebody();
        Colleague bo = workplace.somebodyWithoutScripts();
        Invited toAsta = workplace.invites("Asta", "asta@nord.example", "Behandlare", "Mika Nord (Mika)");
        Invited toBo = workplace.invites("Bo", "bo@nord.example", "Behandlare", "Mika Nord (Mika)");

        asta.joinsByPasskey(toAsta.link());
        assertThat(asta.stands()).isEqualTo("Asta Behandlare, Mika Nord");
        bo.joinsByPassphrase(toBo.link());
        assertThat(bo.stands()).isEqualTo("Bo");
        assertThat(bo.reads()).contains("Väntar på att någon på enheten släpper in");
        assertThat(bo.opens("/sv/staff/unit").status()).isEqualTo(404);

        workplace.assigns(toBo, "Behandlare", "KAST Nord (KAST)");
        bo.wears("Behandlare, KAST Nord");
        assertThat(bo.opens("/sv/staff/unit").reads())
                .contains("KAST Nord", "Bo")
                .doesNotContain("Asta");

        asta.opens("/sv/staff/unit").presses("Släpp in Bo");
        assertThat(asta.reads()).doesNotContain("Släpp bara in");
        bo.wears("Behandlare, Mika Nord");
        assertThat(bo.stands()).isEqualTo("Bo Behandlare, Mika Nord");
        assertThat(bo.opens("/sv/staff/unit").reads()).contains("Mika Nord", "Asta", "Bo");
    }

    @Test
    void anAuditorIsLetInByAuditorsAlone(Workplace workplace) {
        workplace.adds("Mika", "Mika Syd", "mika-syd");
        Colleague cissi = workplace.somebody();
        Colleague dan = workplace.somebody();
        cissi.joinsByPasskey(workplace
                .invites("Cissi", "cissi@syd.example", "Behandlare", "Mika Syd (Mika)")
                .link());
        dan.joinsByPasskey(workplace
                .invites("Dan", "dan@syd.example", "Granskare", "Mika Syd (Mika)")
                .link());

        assertThat(dan.stands()).isEqualTo("Dan Granskare, Mika Syd");
        assertThat(dan.opens("/sv/staff/unit").reads()).contains("Cissi", "Dan");
        assertThat(dan.opens("/sv/staff/trail").status()).isEqualTo(200);
        Colleague administrator = workplace.administrator();
        assertThat(administrator.opens("/sv/staff/unit").status()).isEqualTo(404);
        assertThat(administrator.opens("/sv/staff/trail").reads()).doesNotContain("Mika Syd");
    }

    @Test
    void aLinkWorksOnceAndForTwoDays(Workplace workplace) {
        Invited toEva = workplace.invites("Eva", "eva@fyren.example");
        Invited again = workplace.linked(toEva.page());
        Colleague eva = workplace.somebody();

        assertThat(eva.opens(toEva.link()).status()).isEqualTo(404);
        workplace.clock().waits(Duration.ofHours(49));
        assertThat(eva.opens(again.link()).status()).isEqualTo(404);
        assertThat(eva.reads()).contains("Länken fungerar inte");

        String link = workplace.linked(toEva.page()).link();
        eva.joinsByPasskey(link);
        assertThat(workplace.somebody().opens(link).status()).isEqualTo(404);
        assertThat(workplace.somebody().opens(workplace.firstLink()).status()).isEqualTo(404);
    }

    @Test
    void whoSignsOutEverywhereIsSignedOutInTheOtherBrowserToo(Workplace workplace) {
        Colleague atTheDesk = workplace.somebody();
        Colleague atHome = workplace.somebodyWithoutScripts();
        Invited toFia = workplace.invites("Fia", "fia@fyren.example");
        atHome.joinsByPassphrase(toFia.link());
        atTheDesk.hasTheAppOf(atHome).signsIn("Fia@Fyren.example", Colleague.PASSPHRASE, atTheDesk.nextCode());
        atTheDesk.opens("/sv/staff/account").presses("Lägg till passnyckel");
        assertThat(atTheDesk.browser().path()).isEqualTo("/sv/staff/account");

        atTheDesk.presses("Logga ut");
        assertThat(atTheDesk.isSignedIn()).isFalse();
        assertThat(atHome.isSignedIn()).isTrue();
        atTheDesk.signsInByPasskey();
        assertThat(atTheDesk.stands()).isEqualTo("Fia");
        atTheDesk.opens("/sv/staff/account").presses("Logga ut överallt");

        assertThat(atTheDesk.isSignedIn()).isFalse();
        assertThat(atHome.isSignedIn()).isFalse();
        atHome.signsIn("fia@fyren.example", Colleague.PASSPHRASE, atHome.nextCode());
        assertThat(atHome.isSignedIn()).isTrue();
        workplace.clock().waits(Duration.ofMinutes(31));
        assertThat(atHome.isSignedIn()).isFalse();
    }

    @Test
    void whoLeavesAUnitOrFyrenIsOutAtOnce(Workplace workplace) {
        workplace.adds("Mika", "Mika Väst", "mika-vast");
        Colleague gun = workplace.somebody();
        Invited toGun = workplace.invites("Gun", "gun@vast.example", "Behandlare", "Mika Väst (Mika)");
        gun.joinsByPasskey(toGun.link());
        assertThat(gun.opens("/sv/staff/unit").status()).isEqualTo(200);

        Colleague administrator = workplace.administrator().opens(toGun.page()).presses("Avsluta");
        assertThat(gun.isSignedIn()).as("nobody else has the unit's key").isTrue();
        administrator.page().locator("[name=lost]").first().check();
        administrator.presses("Avsluta");
        assertThat(gun.isSignedIn()).isFalse();
        gun.signsInByPasskey();
        assertThat(gun.reads()).contains("Du har inget uppdrag än");
        assertThat(gun.opens("/sv/staff/unit").status()).isEqualTo(404);

        workplace.administrator().opens(toGun.page()).presses("Avsluta kontot för Gun");
        assertThat(gun.isSignedIn()).isFalse();
        gun.signsInByPasskey();
        assertThat(gun.reads()).contains("Passnyckeln togs inte emot");
    }

    @Test
    void twoColleaguesBringBackWhoLostEverything(Workplace workplace) {
        workplace.adds("Mika", "Mika Öst", "mika-ost");
        Colleague hedda = workplace.somebody();
        Colleague ivar = workplace.somebody();
        Colleague jon = workplace.somebody();
        hedda.joinsByPasskey(workplace
                .invites("Hedda", "hedda@ost.example", "Behandlare", "Mika Öst (Mika)")
                .link());
        ivar.joinsByPasskey(workplace.invites("Ivar", "ivar@ost.example").link());
        jon.joinsByPasskey(workplace
                .invites("Jon", "jon@ost.example", "Behandlare", "Mika Öst (Mika)")
                .link());
        hedda.opens("/sv/staff/unit").presses("Släpp in Jon");
        Colleague jonsNewPhone = workplace.somebodyWithoutScripts();

        String one = hedda.vouchesFor("jon@ost.example");
        String again = hedda.vouchesFor("jon@ost.example");
        jonsNewPhone.comesBack("jon@ost.example", one, again);
        assertThat(jonsNewPhone.status()).isEqualTo(403);
        assertThat(jonsNewPhone.field("name").inputValue()).isEqualTo("jon@ost.example");
        assertThat(jon.isSignedIn()).isTrue();

        String other = ivar.vouchesFor("jon@ost.example");
        jonsNewPhone.comesBack("jon@ost.example", other, again);
        assertThat(jon.isSignedIn()).isFalse();
        jonsNewPhone.joinsByPassphrase(jonsNewPhone.browser().path());
        assertThat(jonsNewPhone.reads()).contains("Väntar på att någon på enheten släpper in");
        hedda.opens("/sv/staff/unit").presses("Släpp in Jon");
        jonsNewPhone.wears("Behandlare, Mika Öst");
        assertThat(jonsNewPhone.stands()).isEqualTo("Jon Behandlare, Mika Öst");
    }
}
