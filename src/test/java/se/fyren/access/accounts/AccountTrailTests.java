package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.Asked;
import se.fyren.access.Decision.Why;
import se.fyren.access.Scope;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.audit.Place;
import se.fyren.access.audit.TrailEntry;
import se.fyren.access.audit.TrailPage;
import se.fyren.access.audit.TrailReading;
import se.fyren.sealing.Passphrase;

/** What happens to an account stands in the trail and on its owner's page, and whoever guesses writes in neither. */
class AccountTrailTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Unit mika;
    private SignedIn auditor;
    private SignedIn mikasAuditor;
    private UUID anna;
    private OneTimeCode app;
    private SignedIn annaHere;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        mika = house.unit(Kind.MIKA, "mika-sthlm");
        Unit installation = house.get(Units.class).only(Kind.INSTALLATION).orElseThrow();
        auditor = house.colleague("gro", StaffRole.AUDITOR, installation);
        mikasAuditor = house.colleague("myra", StaffRole.AUDITOR, mika);
        anna = house.invited("anna");
        house.assigned(anna, StaffRole.COUNSELLOR, mika, null);
        app = house.joins(anna);
        house.clock.passes(Duration.ofMinutes(1));
        annaHere = house.get(Sessions.class).of(comesIn().session()).orElseThrow();
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void joiningIsTheUnitsAuditorsToSeeAndSigningInTheInstallationsAlone() {
        assertThat(seenBy(auditor))
                .extracting(Asked::staff, Asked::thing, Asked::refused)
                .containsExactly(
                        tuple(anna, Thing.SESSION, null),
                        tuple(anna, Thing.JOINING, null),
                        tuple(anna, Thing.SESSION, null));
        assertThat(seenBy(mikasAuditor))
                .extracting(Asked::staff, Asked::thing)
                .containsExactly(tuple(anna, Thing.JOINING));
    }

    @Test
    void theirOwnDaysAreTheirsAloneToRead() {
        assertThat(happened(annaHere))
                .extracting(OwnEvent::event)
                .containsExactly(AccountEvent.SIGNED_IN, AccountEvent.JOINED);
        assertThat(happened(auditor)).isEmpty();
        SignedIn withAnothersKey = new SignedIn(anna, "anna", null, auditor.key());
        assertThat(happened(withAnothersKey)).isEmpty();
    }

    @Test
    void whatIsMadeUpOrMovedInTheDatabaseIsNotBelieved() {
        house.sql.sql("update access.account_event set mac = sha256(mac)").update();

        assertThat(happened(annaHere)).isEmpty();
        assertThat(house.get(AccountTrail.class).of(annaHere).unreadable()).isEqualTo(2);
    }

    @Test
    void whatWasChangedInTheDatabaseKeepsNobodyOutAndTheRestIsToldStill() {
        house.sql
                .sql("update access.account_event set mac = sha256(mac)"
                        + " where mac = (select mac from access.account_event order by mac limit 1)")
                .update();
        house.clock.passes(Duration.ofMinutes(1));

        comesIn();

        OwnEvents told = house.get(AccountTrail.class).of(annaHere);
        assertThat(told.unreadable()).isEqualTo(1);
        assertThat(told.newestFirst()).isNotEmpty();
    }

    @Test
    void whereTheTrailCannotBeWrittenNobodyComesIn() {
        house.clock.passes(Duration.ofMinutes(1));
        long sessions = house.count("access.session");
        house.sql.sql("delete from access.audit_head").update();

        assertThatThrownBy(this::comesIn).isInstanceOf(RuntimeException.class);
        assertThat(house.count("access.session")).isEqualTo(sessions);
    }

    @Test
    void aNightTellsOnceOfFailuresAndOnlyWhereSomebodyHasTheName() {
        long before = house.count("access.audit");
        for (String name : List.of("anna", "nobody", "anna", "somebody-else")) {
            assertThat(tries(name)).isInstanceOf(NoMatch.class);
        }
        assertThat(house.count("access.audit")).as("guessing writes nothing").isEqualTo(before);

        LocalDate day = LocalDate.now(house.clock);
        house.clock.passes(Duration.ofDays(1));
        house.get(AccountNight.class).perform();
        house.get(AccountNight.class).perform();

        assertThat(house.count("access.audit")).isEqualTo(before + 1);
        assertThat(seenBy(auditor).getFirst())
                .extracting(Asked::staff, Asked::thing, Asked::refused)
                .containsExactly(anna, Thing.SESSION, Why.NOT_PROVEN);
        assertThat(happened(annaHere)).contains(new OwnEvent(day, AccountEvent.FAILED));
    }

    @Test
    void whoSignsInIsToldAtOnceOfFailuresAndOfOneADay() {
        tries("anna");
        tries("anna");
        house.clock.passes(Duration.ofMinutes(1));
        comesIn();
        tries("anna");
        house.get(AccountNight.class).perform();

        assertThat(happened(annaHere))
                .extracting(OwnEvent::event)
                .containsExactly(AccountEvent.SIGNED_IN, AccountEvent.FAILED, AccountEvent.JOINED);
    }

    @Test
    void anotherWayInIsToldTheUnitsAuditorsAndOnTheFirstPage() {
        SoftPasskey passkey = new SoftPasskey();
        PasskeySignIn passkeys = house.get(PasskeySignIn.class);
        Staff self = house.get(Colleagues.class).find(anna).orElseThrow();
        String made = passkey.made(passkeys.optionsToAdd(self));

        assertThat(house.inTransaction(() -> passkeys.add(self, annaHere.key(), made, passkey.prf(), "En")))
                .isEmpty();

        assertThat(seenBy(mikasAuditor).getFirst().thing()).isEqualTo(Thing.PASSKEY);
        assertThat(house.get(AccountTrail.class).of(annaHere).changedSinceLastSignIn(LocalDate.now(house.clock)))
                .extracting(OwnEvent::event)
                .containsExactly(AccountEvent.PASSKEY_ADDED);
    }

    @Test
    void vouchingIsToldWhomItIsForAndComingBackTheTrail() {
        Recovery recovery = house.get(Recovery.class);
        List<String> halves = List.of(auditor, mikasAuditor).stream()
                .map(one -> house.inTransaction(() -> recovery.vouch(
                        one, recovery.colleague("anna").orElseThrow().record())))
                .toList();
        assertThat(happened(annaHere))
                .extracting(OwnEvent::event)
                .containsOnlyOnce(AccountEvent.JOINED)
                .contains(AccountEvent.VOUCHED_FOR);

        assertThat(recovery.comeBack("anna", halves.getFirst(), halves.getLast()))
                .isInstanceOf(Recovery.Result.Back.class);
        assertThat(seenBy(auditor).getFirst().thing()).isEqualTo(Thing.RECOVERY);
        assertThat(seenBy(mikasAuditor).getFirst().thing()).isEqualTo(Thing.RECOVERY);
    }

    @Test
    void whoVouchesOverAndOverIsToldOfOnce() {
        Recovery recovery = house.get(Recovery.class);
        for (SignedIn one : List.of(auditor, auditor, mikasAuditor, auditor, mikasAuditor)) {
            house.inTransaction(() ->
                    recovery.vouch(one, recovery.colleague("anna").orElseThrow().record()));
        }

        assertThat(happened(annaHere))
                .extracting(OwnEvent::event)
                .filteredOn(AccountEvent.VOUCHED_FOR::equals)
                .as("one for each who did")
                .hasSize(2);
    }

    @Test
    void itIsErasedAlsoWhereTheNightCannotDoTheRest() {
        tries("anna");
        house.clock.passes(Duration.ofDays(62));
        house.sql.sql("update access.staff set key_mac = sha256(key_mac)").update();
        assertThatThrownBy(house.get(AccountNight.class)::perform).isInstanceOf(RuntimeException.class);

        assertThat(house.count("access.account_event")).isZero();
        assertThat(house.count("access.failed_name")).isZero();
    }

    @Test
    void afterTwoMonthsItIsErased() {
        house.get(AccountNight.class).perform();
        assertThat(happened(annaHere)).isNotEmpty();

        house.clock.passes(Duration.ofDays(62));
        house.get(AccountNight.class).perform();

        assertThat(house.count("access.account_event")).isZero();
        assertThat(house.count("access.failed_name")).isZero();
    }

    private Welcome comesIn() {
        return (Welcome)
                house.get(SigningIn.class).with("anna", new Passphrase(StaffHouse.PASSPHRASE), house.code(app), null);
    }

    private SigningIn.Result tries(String name) {
        return house.get(SigningIn.class).with(name, new Passphrase("fel lösenfras i alla fall"), "000000", null);
    }

    private List<OwnEvent> happened(SignedIn who) {
        return house.get(AccountTrail.class).of(who).newestFirst();
    }

    private List<Asked> seenBy(SignedIn reader) {
        Scope scope =
                new Scope(false, null, null, reader.hat().orElseThrow().unit().id(), null, null, null);
        LocalDate today = LocalDate.now(house.clock);
        TrailPage page = house.inTransaction(
                () -> house.get(TrailReading.class).read(reader, scope, today.minusDays(31), Place.through(today)));
        return ((TrailPage.Read) page)
                .newestFirst().stream().map(TrailEntry::asked).toList();
    }
}
