package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;

/** Two bring a colleague back, one of them of the colleague's own where there is anybody. */
class RecoveryTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Unit mika;
    private SignedIn anna;
    private SignedIn cia;
    private SignedIn dan;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        mika = house.unit(Kind.MIKA, "mika-sthlm");
        anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
        cia = house.colleague("cia", StaffRole.AGREEMENT_MANAGER, house.unit(Kind.HOST, "one"));
        dan = house.colleague("dan", StaffRole.AGREEMENT_MANAGER, house.unit(Kind.HOST, "two"));
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void whoWorksWithOthersIsBroughtBackByOneOfThem() {
        SignedIn bo = house.colleague("bosse", StaffRole.COUNSELLOR, mika);
        house.inTransaction(() -> house.get(Keyring.class)
                .letIn(anna, mika.id(), Purpose.CONTENT, bo.staff(), bo.key().publicKey()));

        String first = vouches(cia, "bosse");
        assertThat(comesBack("bosse", first, vouches(dan, "bosse"))).isInstanceOf(Recovery.Result.NoMatch.class);
        assertThat(comesBack("bosse", first, vouches(anna, "bosse"))).isInstanceOf(Recovery.Result.Back.class);
    }

    @Test
    void whoWorksAloneIsBroughtBackByAnyTwo() {
        assertThat(comesBack("anna", vouches(cia, "anna"), vouches(dan, "anna")))
                .isInstanceOf(Recovery.Result.Back.class);
    }

    private Recovery.Result comesBack(String name, String one, String other) {
        return house.get(Recovery.class).comeBack(name, one, other);
    }

    private String vouches(SignedIn who, String colleague) {
        Recovery recovery = house.get(Recovery.class);
        return house.inTransaction(() ->
                recovery.vouch(who, recovery.colleague(colleague).orElseThrow().record()));
    }
}
