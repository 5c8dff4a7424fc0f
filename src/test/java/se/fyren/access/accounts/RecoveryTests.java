package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    void whoWorksAloneIsBroughtBackByAnyTwoAndByNobodyAlone() {
        List<String> ofOne = List.of(vouches(cia, "anna"), vouches(cia, "anna"));
        assertThat(ofOne)
                .allSatisfy(one -> assertThat(ofOne).allSatisfy(other -> assertThat(comesBack("anna", one, other))
                        .isInstanceOf(Recovery.Result.NoMatch.class)));
        List<String> tooOld = List.of(vouches(cia, "anna"), vouches(dan, "anna"));
        house.clock.passes(Duration.ofDays(2));
        assertThat(comesBack("anna", tooOld.getFirst(), tooOld.getLast())).isInstanceOf(Recovery.Result.NoMatch.class);

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
