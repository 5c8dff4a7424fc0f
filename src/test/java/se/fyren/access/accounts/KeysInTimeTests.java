package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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

/** Whose time at a unit is over has its key no longer than until the next night. */
class KeysInTimeTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Unit mika;
    private LocalDate today;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        mika = house.unit(Kind.MIKA, "mika-sthlm");
        today = LocalDate.now(house.clock);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void inTheNightTheirShareGoesAndThoseWhoStayGetANewKey() {
        SignedIn anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
        SignedIn bo = until("bosse", today);
        letIn(anna, bo);
        night();
        assertThat(has(bo)).as("on their last day").isTrue();

        house.clock.passes(Duration.ofDays(1));
        night();
        night();

        assertThat(has(bo)).isFalse();
        assertThat(keyring().toOpen(anna, mika.id(), Purpose.CONTENT))
                .as("the first key and one more")
                .hasSize(2);
    }

    @Test
    void whoeverHasANewAssignmentThereKeepsIt() {
        SignedIn anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
        SignedIn bo = until("bosse", today);
        letIn(anna, bo);
        house.clock.passes(Duration.ofDays(1));
        house.assigned(bo.staff(), StaffRole.COUNSELLOR, mika, null);

        night();

        assertThat(has(bo)).isTrue();
    }

    @Test
    void theLastOneKeepsItForWithoutItNobodyCouldOpenAnything() {
        SignedIn anna = until("anna", today);
        SignedIn bo = until("bosse", today);
        letIn(anna, bo);
        house.clock.passes(Duration.ofDays(1));

        night();

        assertThat(has(anna)).isNotEqualTo(has(bo));
    }

    private SignedIn until(String name, LocalDate last) {
        SignedIn one = house.colleague(name, StaffRole.AUDITOR, house.unit(Kind.HOST, name));
        house.assigned(one.staff(), StaffRole.COUNSELLOR, mika, last);
        return one;
    }

    private void letIn(SignedIn member, SignedIn other) {
        house.inTransaction(() -> keyring()
                .letIn(
                        member,
                        mika.id(),
                        Purpose.CONTENT,
                        other.staff(),
                        other.key().publicKey()));
    }

    private boolean has(SignedIn one) {
        return keyring().has(one.staff(), mika.id(), Purpose.CONTENT);
    }

    private void night() {
        house.get(AccountNight.class).perform();
    }

    private Keyring keyring() {
        return house.get(Keyring.class);
    }
}
