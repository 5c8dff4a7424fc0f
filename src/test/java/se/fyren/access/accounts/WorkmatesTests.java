package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.Workmates;
import se.fyren.access.Workmates.Workmate;
import se.fyren.access.keys.Keyring;

/** Who can take over what somebody does: those who do the same at the same unit, and can open what is written there. */
class WorkmatesTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Unit mika;
    private SignedIn anna;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        mika = house.unit(Kind.MIKA, "mika-sthlm");
        anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void areThoseWhoDoTheSameThereAndHaveBeenLetIn() {
        SignedIn bo = letIn("bosse");
        SignedIn gone = letIn("gone");
        house.leaves(gone.staff());
        house.colleague("waits", StaffRole.COUNSELLOR, mika);
        house.colleague("gro", StaffRole.AUDITOR, mika);
        house.colleague("kim", StaffRole.COUNSELLOR, house.unit(Kind.KAST, "kast-sthlm"));
        house.assigned(house.invited("invited"), StaffRole.COUNSELLOR, mika, null);

        assertThat(of(anna)).extracting(Workmate::staff).containsExactly(anna.staff(), bo.staff());
        assertThat(of(anna))
                .extracting(Workmate::name)
                .containsExactly("Någon som heter anna", "Någon som heter bosse");
        assertThat(of(new SignedIn(anna.staff(), anna.name(), null, anna.key())))
                .isEmpty();
    }

    @Test
    void areNamedEvenAfterTheyHaveLeft() {
        SignedIn gone = letIn("gone");
        house.leaves(gone.staff());

        assertThat(house.inTransaction(
                        () -> house.get(Workmates.class).namesOf(List.of(gone.staff(), UUID.randomUUID()))))
                .isEqualTo(Map.of(gone.staff(), "Någon som heter gone"));
    }

    private List<Workmate> of(SignedIn who) {
        return house.inTransaction(() -> house.get(Workmates.class).of(who));
    }

    private SignedIn letIn(String name) {
        SignedIn one = house.colleague(name, StaffRole.COUNSELLOR, mika);
        assertThat(house.inTransaction(() -> house.get(Keyring.class)
                        .letIn(
                                anna,
                                mika.id(),
                                Purpose.CONTENT,
                                one.staff(),
                                one.key().publicKey())))
                .isTrue();
        return one;
    }
}
