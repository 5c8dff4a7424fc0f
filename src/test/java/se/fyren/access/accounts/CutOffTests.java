package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.database.TestDatabase;
import se.fyren.mode.Mode;
import se.fyren.sealing.Passphrase;

/** Wherever Fyren is cut off from its database, what is used once is either still good or used whole. */
class CutOffTests {

    private final CutConnections line =
            new CutConnections(TestDatabase.migrated().dataSource());

    @TempDir
    private Path data;

    private StaffHouse house;
    private Unit mika;
    private int step;

    @BeforeEach
    void start() {
        house = new StaffHouse(line, data, Mode.PRODUCTION);
        mika = house.unit(Kind.MIKA, "mika-sthlm");
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void aLinkIsStillGoodOrTheyHaveJoined() {
        List<Boolean> joined = new ArrayList<>();
        boolean cut = true;
        for (step = 0; cut; step++) {
            UUID one = house.invited("anna" + step);
            house.assigned(one, StaffRole.COUNSELLOR, mika, null);
            String link = house.link(one);
            OneTimeCode app = house.app(link);
            long entries = house.count("access.audit");

            cut = isCut(() -> joins(link, app));

            joined.add(house.get(Colleagues.class).find(one).orElseThrow().hasJoined());
            long kept = house.count("access.passphrase where staff = '" + one + "'");
            if (joined.getLast()) {
                assertThat(house.get(Joining.class).invited(link)).isEmpty();
                assertThat(kept).isEqualTo(1);
                assertThat(house.count("access.audit")).isGreaterThan(entries);
                house.clock.passes(Duration.ofMinutes(1));
                assertThat(house.get(SigningIn.class)
                                .with("anna" + step, new Passphrase(StaffHouse.PASSPHRASE), house.code(app), null))
                        .isInstanceOf(Welcome.class);
            } else {
                assertThat(kept).isZero();
                assertThat(house.count("access.audit")).isEqualTo(entries);
                assertThat(joinsByPasskey(link)).isInstanceOf(Joining.Result.Joined.class);
            }
        }
        assertThat(joined)
                .as("cut before the commit, after it, and never")
                .hasSizeGreaterThan(15)
                .endsWith(false, true, true);
    }

    @Test
    void twoHalvesAreStillGoodOrTheyHaveComeBack() {
        SignedIn anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
        SignedIn bo = house.colleague("bosse", StaffRole.COUNSELLOR, mika);
        Recovery recovery = house.get(Recovery.class);
        List<Boolean> used = new ArrayList<>();
        boolean cut = true;
        for (step = 0; cut; step++) {
            String name = "cia" + step;
            SignedIn cia = house.colleague(name, StaffRole.COUNSELLOR, mika);
            String session = house.get(Sessions.class).begin(cia.staff(), cia.key(), null);
            List<String> halves = List.of(anna, bo).stream()
                    .map(one -> house.inTransaction(() -> recovery.vouch(
                            one, recovery.colleague(name).orElseThrow().record())))
                    .toList();
            long entries = house.count("access.audit");

            cut = isCut(() -> recovery.comeBack(name, halves.getFirst(), halves.getLast()));

            used.add(house.count("access.recovery") == 0);
            boolean linked = house.count("access.one_time_link where staff = '" + cia.staff() + "'") == 1;
            boolean signedIn = house.get(Sessions.class).of(session).isPresent();
            assertThat(List.of(linked, !signedIn, house.count("access.audit") > entries))
                    .as("after %s steps", step)
                    .containsOnly(used.getLast());
            Recovery.Result again = recovery.comeBack(name, halves.getLast(), halves.getFirst());
            assertThat(again instanceof Recovery.Result.NoMatch).isEqualTo(used.getLast());
        }
        assertThat(used).hasSizeGreaterThan(10).endsWith(false, true, true);
    }

    private Joining.Result joins(String link, OneTimeCode app) {
        return house.get(Joining.class).join(link, new Passphrase(StaffHouse.PASSPHRASE), house.code(app));
    }

    /** Quicker than by a passphrase. */
    private Joining.Result joinsByPasskey(String link) {
        SoftPasskey passkey = new SoftPasskey();
        String made = passkey.made(house.get(Joining.class).passkeyOptions(link).orElseThrow());
        return house.get(Joining.class).join(link, made, passkey.prf(), "Min");
    }

    /** Whether the work was cut off after {@link #step} steps, or was done before that. */
    private boolean isCut(Runnable work) {
        line.after(step);
        try {
            work.run();
            return false;
        } catch (RuntimeException broken) {
            return true;
        } finally {
            line.never();
        }
    }
}
