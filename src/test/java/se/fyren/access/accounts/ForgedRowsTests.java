package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;

/** Somebody who can write in the database, and nowhere else, opens nothing by it, and is noticed. */
class ForgedRowsTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Unit mika;
    private Unit kast;
    private SignedIn anna;
    private SignedIn forger;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        mika = house.unit(Kind.MIKA, "mika-sthlm");
        kast = house.unit(Kind.KAST, "kast-sthlm");
        anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
        forger = house.colleague("frej", StaffRole.COUNSELLOR, kast);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void aPublicKeyInAnothersPlaceIsNeitherSealedToNorSignedInWith() {
        write(
                "update access.staff set public_key = (select public_key from access.staff where sign_in_name = 'frej'),"
                        + " key_mac = (select key_mac from access.staff where sign_in_name = 'frej') where sign_in_name = 'anna'");

        assertThatIllegalStateException()
                .isThrownBy(() -> house.get(Colleagues.class).named("anna"));
        assertThatIllegalStateException().isThrownBy(() -> leaves(anna));
    }

    @Test
    void aUnitsKeyInAnothersPlaceIsNotSealedTo() {
        write("update access.unit_key k set public_key = o.public_key, mac = o.mac from access.unit_key o"
                + " where k.unit <> o.unit");

        assertThatIllegalStateException().isThrownBy(() -> keyring().toSeal(mika.id(), Purpose.CONTENT));
        assertThatIllegalStateException().isThrownBy(() -> keyring().toOpen(anna, mika.id(), Purpose.CONTENT));
    }

    @Test
    void aShareThatWasMovedIsFoundBeforeAnythingIsDoneWithIt() {
        write("update access.unit_key_share set staff = '" + forger.staff() + "' where staff = '" + anna.staff() + "'");

        assertThatIllegalStateException().isThrownBy(() -> keyring().toOpen(forger, mika.id(), Purpose.CONTENT));
        assertThatIllegalStateException().isThrownBy(() -> letIn(forger, mika, anna));
    }

    @Test
    void aShareThatWasSlippedInGetsNoPartOfTheNextKey() {
        SignedIn bo = house.colleague("bosse", StaffRole.COUNSELLOR, mika);
        assertThat(letIn(anna, mika, bo)).isTrue();
        byte[] mine =
                PrivateKey.random().sealedTo(forger.key().publicKey(), "fyren unit key " + mika.id() + " CONTENT 1");
        house.sql
                .sql("insert into access.unit_key_share values (?, 'CONTENT', 1, ?, ?, ?)")
                .params(mika.id(), forger.staff(), mine, new byte[32])
                .update();

        assertThatIllegalStateException().isThrownBy(() -> leaves(bo));
        assertThat(house.count("access.unit_key where generation = 2")).isZero();
    }

    @Test
    void aWayOfSigningInThatWasSlippedInOpensNoAccount() {
        StoredPassphrase own = StoredPassphrase.of(
                anna.staff(),
                new Passphrase(StaffHouse.PASSPHRASE),
                PrivateKey.random(),
                new OneTimeCode(new byte[20]));
        house.get(Passphrases.class).put(own);
        String code = house.code(new OneTimeCode(new byte[20]));

        assertThatIllegalStateException().isThrownBy(() -> house.get(SigningIn.class)
                .with("anna", new Passphrase(StaffHouse.PASSPHRASE), code, null));
        assertThat(house.count("access.session")).isZero();
    }

    @Test
    void aPassphraseThatWasMovedOpensNoAccount() {
        OneTimeCode app = house.joins(house.invited("disa"));
        house.clock.passes(Duration.ofMinutes(1));
        write("update access.passphrase set staff = '" + anna.staff() + "'");

        assertThat(house.get(SigningIn.class)
                        .with("anna", new Passphrase(StaffHouse.PASSPHRASE), house.code(app), null))
                .isInstanceOf(SigningIn.Result.NoMatch.class);
    }

    @Test
    void aPasskeyThatWasMovedOpensNoAccount() {
        UUID disa = house.invited("disa");
        String link = house.link(disa);
        SoftPasskey passkey = new SoftPasskey();
        String made = passkey.made(house.get(Joining.class).passkeyOptions(link).orElseThrow());
        house.get(Joining.class).join(link, made, passkey.prf(), "");
        PasskeySignIn passkeys = house.get(PasskeySignIn.class);
        assertThat(passkeys.signIn(passkey.signed(passkeys.optionsToSignIn()), passkey.prf()))
                .isPresent();
        write("update access.passkey set staff = '" + anna.staff() + "'");

        assertThat(passkeys.signIn(passkey.signed(passkeys.optionsToSignIn()), passkey.prf()))
                .isEmpty();
    }

    @Test
    void aSessionThatWasMadeUpOrMovedIsNobodys() {
        String cookie = house.get(Sessions.class).begin(forger.staff(), forger.key(), null);
        write("update access.session set staff = '" + anna.staff() + "'");
        assertThatIllegalStateException()
                .isThrownBy(() -> house.get(Sessions.class).of(cookie));

        SecretKey secret = SecretKey.random();
        Instant later = house.clock.instant().plus(Duration.ofDays(3650));
        SessionTerms terms = new SessionTerms(anna.staff(), later, later);
        house.sql
                .sql("insert into access.session (tag, staff, locked_key, idle_until, ends_at, proved_until)"
                        + " values (:tag, :staff, :locked, :later, :later, :later)")
                .param("tag", Sessions.tag(secret))
                .param("staff", anna.staff())
                .param("locked", Sessions.locked(PrivateKey.random(), secret, terms))
                .param("later", Timestamp.from(later))
                .update();
        String madeUp = Base64.getUrlEncoder().withoutPadding().encodeToString(secret.bytes());
        assertThatIllegalStateException()
                .isThrownBy(() -> house.get(Sessions.class).of(madeUp));
    }

    @Test
    void aSessionOrAProofThatWasProlongedOpensNothing() {
        for (String column : List.of("ends_at", "proved_until")) {
            String cookie = house.get(Sessions.class).begin(forger.staff(), forger.key(), null);
            assertThat(house.get(Sessions.class).of(cookie)).as(column).isPresent();

            write("update access.session set " + column + " = " + column + " + interval '1 hour'");

            assertThatIllegalStateException().as(column).isThrownBy(() -> house.get(Sessions.class)
                    .of(cookie));
            write("delete from access.session");
        }
    }

    @Test
    void anothersHatCannotBePutOn() {
        String cookie = house.get(Sessions.class).begin(forger.staff(), forger.key(), null);
        UUID annas = anna.hat().orElseThrow().assignment();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> house.get(Sessions.class).wear(cookie, annas));

        write("alter table access.session drop constraint session_hat_staff_fkey");
        house.get(Sessions.class).wear(cookie, annas);

        assertThat(house.get(Sessions.class).of(cookie).orElseThrow().hat()).isEmpty();
    }

    @Test
    void aLinkThatWasMadeUpOrMovedLeadsNowhere() {
        String own = house.link(house.invited("puppet"));
        assertThat(house.get(Joining.class).invited(own)).isPresent();
        write("update access.one_time_link set staff = '" + anna.staff() + "'");
        assertThat(house.get(Joining.class).invited(own)).isEmpty();

        SecretKey secret = SecretKey.random();
        house.sql
                .sql("insert into access.one_time_link values (?, ?, now() + interval '10 years')")
                .params(secret.forPurpose("fyren link").bytes(), anna.staff())
                .update();
        assertThat(house.get(Joining.class)
                        .invited(Base64.getUrlEncoder().withoutPadding().encodeToString(secret.bytes())))
                .isEmpty();
    }

    @Test
    void halvesForOneDoNotBringAnotherBack() {
        SignedIn puppet = house.colleague("puppet", StaffRole.COUNSELLOR, kast);
        Recovery recovery = house.get(Recovery.class);
        List<String> halves = house.inTransaction(() -> {
            Staff coming = recovery.colleague("puppet").orElseThrow().record();
            return List.of(recovery.vouch(forger, coming), recovery.vouch(anna, coming));
        });
        SignedIn bo = house.colleague("bosse", StaffRole.COUNSELLOR, kast);
        write("update access.recovery set staff = '" + bo.staff() + "'");

        assertThat(recovery.comeBack("bosse", halves.get(0), halves.get(1)))
                .isInstanceOf(Recovery.Result.NoMatch.class);
        assertThat(recovery.comeBack(puppet.name(), halves.get(0), halves.get(1)))
                .isInstanceOf(Recovery.Result.NoMatch.class);
    }

    @Test
    void aRoleThatIsNoneStopsWhatReadsIt() {
        write("alter table access.assignment drop constraint assignment_check2");
        write("update access.assignment set role = 'MASTER' where staff = '" + forger.staff() + "'");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> house.get(Assignments.class).of(forger.staff()));
    }

    /** What is not noticed stands in docs/security.md; should this fail, so does that page. */
    @Test
    void anAssignmentThatWasSlippedInIsBelievedButOpensNothingThatIsSealed() {
        house.sql
                .sql(
                        "insert into access.assignment values (?, ?, 'COUNSELLOR', ?, 'MIKA', daterange(null, null), null)")
                .params(UUID.randomUUID(), forger.staff(), mika.id())
                .update();

        assertThat(house.get(Assignments.class).of(forger.staff()))
                .extracting(one -> one.hat().unit().kind(), Assignment::isLetIn)
                .contains(tuple(Kind.MIKA, false));
        assertThat(keyring().toOpen(forger, mika.id(), Purpose.CONTENT)).isEmpty();
    }

    private void write(String forged) {
        assertThat(house.sql.sql(forged).update()).as(forged).isNotNegative();
    }

    private Keyring keyring() {
        return house.get(Keyring.class);
    }

    private boolean letIn(SignedIn member, Unit unit, SignedIn other) {
        return house.inTransaction(() -> keyring()
                .letIn(
                        member,
                        unit.id(),
                        Purpose.CONTENT,
                        other.staff(),
                        other.key().publicKey()));
    }

    private void leaves(SignedIn one) {
        house.inTransaction(() -> {
            Roster roster = house.get(Roster.class);
            roster.leave(roster.account(one.staff()).orElseThrow().record());
            return true;
        });
    }
}
