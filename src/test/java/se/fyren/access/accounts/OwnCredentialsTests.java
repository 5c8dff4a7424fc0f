package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.NewApp.Offered;
import se.fyren.access.accounts.OwnCredentials.Result;
import se.fyren.access.accounts.OwnCredentials.Result.Changed;
import se.fyren.access.accounts.OwnCredentials.Result.NoSuch;
import se.fyren.access.accounts.OwnCredentials.Result.Unproved;
import se.fyren.access.accounts.OwnCredentials.Result.Unsuitable;
import se.fyren.access.accounts.OwnCredentials.Result.Wait;
import se.fyren.access.accounts.OwnCredentials.Result.WrongCode;
import se.fyren.access.accounts.OwnCredentials.Result.WrongPassphrase;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.provider.Identity;
import se.fyren.sealing.Passphrase;

/** Whoever changes how they sign in: the key stays, and the old way is shut. */
class OwnCredentialsTests {

    private static final String NEW = "sju lugna fyrar i dimma";

    private static StaffHouse house;

    private OwnAccount account;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = new StaffHouse(data);
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    @BeforeEach
    void start() {
        account = new OwnAccount(house);
    }

    @Test
    void aSessionLeftOpenChangesNothing() {
        SoftPasskey passkey = account.adds(account.here);
        house.clock.passes(Sessions.PROVED);

        assertThat(Stream.of(
                        account.changes(account.here, StaffHouse.PASSPHRASE, NEW),
                        account.setsUp(account.here, StaffHouse.PASSPHRASE, account.offered("")),
                        account.adding(account.here, new SoftPasskey()),
                        house.inTransaction(() -> account.credentials.removePasskey(
                                account.who(account.here), account.here, account.idOfPasskey())),
                        house.inTransaction(
                                () -> account.credentials.removePassphrase(account.who(account.here), account.here))))
                .hasSize(5)
                .allSatisfy(result -> assertThat(result).isInstanceOf(Unproved.class));
        assertThat(account.signsIn(StaffHouse.PASSPHRASE, account.app)).isNotBlank();
        assertThat(account.signsIn(passkey)).isPresent();
    }

    @Test
    void theNewPassphraseOpensTheSameKeyAndTheOldOneNothing() {
        String elsewhere =
                account.sessions.begin(account.anna, account.who(account.here).key(), null);
        var key = account.who(account.here).key().publicKey();
        Changed changed = (Changed) account.changes(account.here, StaffHouse.PASSPHRASE, NEW);

        assertThat(account.sessions.of(elsewhere)).isEmpty();
        assertThat(account.sessions.of(account.here)).as("the old cookie").isEmpty();
        assertThat(account.who(changed.session()).key().publicKey()).isEqualTo(key);
        house.clock.passes(Duration.ofMinutes(1));
        assertThat(account.tries(StaffHouse.PASSPHRASE, house.code(account.app)))
                .isInstanceOf(NoMatch.class);
        assertThat(account.who(account.signsIn(NEW, account.app)).key().publicKey())
                .isEqualTo(key);
    }

    @Test
    void whoIsOnTheirWayInByTheOldOneWhenItIsChangedDoesNotComeIn() throws Exception {
        house.clock.passes(Duration.ofMinutes(1));
        String code = house.code(account.app);
        FutureTask<SigningIn.Result> coming = new FutureTask<>(() -> account.tries(StaffHouse.PASSPHRASE, code));

        house.inTransaction(() -> {
            Result changed = account.changes(account.here, StaffHouse.PASSPHRASE, NEW);
            Thread.ofVirtual().start(coming);
            while (!somebodyWaitsForThis() && !coming.isDone()) {
                Thread.onSpinWait();
            }
            return changed;
        });

        assertThat(coming.get()).isInstanceOf(NoMatch.class);
        assertThat(account.count("access.session"))
                .as("the one that changed it")
                .isEqualTo(1);
    }

    private boolean somebodyWaitsForThis() {
        return house.sql.sql("""
                        select exists (select from pg_locks ours join pg_locks theirs using (transactionid)
                            where ours.pid = pg_backend_pid() and ours.granted and not theirs.granted)""").query(Boolean.class).single();
    }

    @Test
    void aCodeThatHasBeenUsedIsNotTakenAfterAChangeEither() {
        String used = house.code(account.app);
        account.changes(account.here, StaffHouse.PASSPHRASE, NEW);

        assertThat(account.tries(NEW, used)).isInstanceOf(NoMatch.class);
    }

    @Test
    void aCodeThatIsUsedWhileThePassphraseIsBeingChangedIsNotTakenAgain() {
        Passphrases passphrases = house.get(Passphrases.class);
        StoredPassphrase before = passphrases.of(account.anna).orElseThrow();
        SignedIn who = account.who(account.here);
        house.clock.passes(Duration.ofMinutes(1));
        String code = house.code(account.app);
        assertThat(account.tries(StaffHouse.PASSPHRASE, code)).isInstanceOf(Welcome.class);

        passphrases.put(
                StoredPassphrase.of(account.anna, new Passphrase(NEW), who.key(), account.app, before.lastStep()));

        assertThat(account.tries(NEW, code)).isInstanceOf(NoMatch.class);
        house.clock.passes(Duration.ofMinutes(1));
        assertThat(account.signsIn(NEW, account.app)).isNotBlank();
    }

    @Test
    void aNewOneThatWillNotDoOrAnOldOneThatIsNotTheirsChangesNothing() {
        assertThat(account.changes(account.here, StaffHouse.PASSPHRASE, "kort")).isEqualTo(new Unsuitable("too-short"));
        assertThat(account.changes(account.here, StaffHouse.PASSPHRASE, "qwertyuiopasdfghjkl"))
                .isEqualTo(new Unsuitable("common"));
        for (int failure = 0; failure < 5; failure++) {
            assertThat(account.changes(account.here, "inte lösenfrasen hon har", NEW))
                    .isInstanceOf(WrongPassphrase.class);
        }
        assertThat(account.changes(account.here, StaffHouse.PASSPHRASE, NEW)).isInstanceOf(Wait.class);

        assertThat(account.sessions.of(account.here)).isPresent();
        house.clock.passes(Duration.ofMinutes(2));
        assertThat(account.signsIn(StaffHouse.PASSPHRASE, account.app)).isNotBlank();
    }

    @Test
    void aNewAppShowsTheCodesFromThenOnAndTheOldOneNone() {
        Offered offered = account.offered("");
        OneTimeCode newApp = new OneTimeCode(Base32.decode(offered.secret()));
        assertThat(account.setsUp(account.here, StaffHouse.PASSPHRASE, offered, "000000"))
                .isInstanceOf(WrongCode.class);
        assertThat(account.offered(offered.note()).secret()).isEqualTo(offered.secret());
        assertThat(account.setsUp(account.here, "inte lösenfrasen hon har", offered))
                .isInstanceOf(WrongPassphrase.class);
        assertThat(account.setsUp(account.here, StaffHouse.PASSPHRASE, offered)).isInstanceOf(Changed.class);

        house.clock.passes(Duration.ofMinutes(1));
        assertThat(account.tries(StaffHouse.PASSPHRASE, house.code(account.app)))
                .isInstanceOf(NoMatch.class);
        assertThat(account.signsIn(StaffHouse.PASSPHRASE, newApp)).isNotBlank();
    }

    @Test
    void anothersNoteOrAnOldOneIsNoneOfTheirs() {
        SignedIn bo = house.colleague(
                "bosse",
                StaffRole.ADMINISTRATOR,
                house.get(Units.class).only(Kind.INSTALLATION).orElseThrow());
        Offered bos = house.get(NewApp.class).offered(bo, "");
        Offered annas = account.offered("");

        assertThat(account.setsUp(account.here, StaffHouse.PASSPHRASE, bos)).isInstanceOf(WrongCode.class);
        assertThat(account.offered(bos.note()).secret()).isNotEqualTo(bos.secret());
        house.clock.passes(Duration.ofMinutes(30));
        assertThat(account.offered(annas.note()).secret()).isNotEqualTo(annas.secret());
    }

    @Test
    void whoHasAPasskeyAloneGetsAPassphraseAndTheOtherWayRound() {
        SoftPasskey passkey = account.adds(account.here);
        Changed without = (Changed) house.inTransaction(
                () -> account.credentials.removePassphrase(account.who(account.here), account.here));
        assertThat(account.tries(StaffHouse.PASSPHRASE, house.code(account.app)))
                .isInstanceOf(NoMatch.class);
        assertThat(house.get(FreshProof.class).ways(account.who(without.session())))
                .isEqualTo(new WaysIn(1, false, false, false));

        assertThat(account.setsUp(without.session(), "kort", account.offered("")))
                .isEqualTo(new Unsuitable("too-short"));
        Offered offered = account.offered("");
        Changed with = (Changed) account.setsUp(without.session(), NEW, offered);
        assertThat(house.get(FreshProof.class).ways(account.who(with.session())))
                .isEqualTo(new WaysIn(1, true, true, false));
        house.clock.passes(Duration.ofMinutes(1));
        assertThat(account.signsIn(NEW, new OneTimeCode(Base32.decode(offered.secret()))))
                .isNotBlank();
        assertThat(account.signsIn(passkey)).isPresent();
    }

    @Test
    void ofTwoChangesAtOnceInOneSessionOneIsMade() throws InterruptedException {
        List<Result> made = Collections.synchronizedList(new ArrayList<>());
        List<Thread> both = Stream.of(NEW, "nio kråkor på ett räcke")
                .map(chosen ->
                        Thread.ofVirtual().start(() -> made.add(account.changesHeld(StaffHouse.PASSPHRASE, chosen))))
                .toList();
        for (Thread one : both) {
            one.join();
        }

        assertThat(made).hasSize(2).hasAtLeastOneElementOfType(Changed.class);
        assertThat(made).hasAtLeastOneElementOfType(Unproved.class);
        assertThat(account.count("access.session")).isEqualTo(1);
    }

    @Test
    void theLastWayInCannotBeRemoved() {
        assertThat(house.inTransaction(
                        () -> account.credentials.removePassphrase(account.who(account.here), account.here)))
                .isInstanceOf(NoSuch.class);
        SoftPasskey passkey = account.adds(account.here);
        Changed without = (Changed) house.inTransaction(
                () -> account.credentials.removePassphrase(account.who(account.here), account.here));

        String cookie = without.session();
        assertThat(house.inTransaction(
                        () -> account.credentials.removePasskey(account.who(cookie), cookie, account.idOfPasskey())))
                .isInstanceOf(NoSuch.class);
        assertThat(account.signsIn(passkey)).isPresent();
    }

    @Test
    void aPassphraseWithNothingToGoWithItIsNoWayIn() {
        Identities identities = house.get(Identities.class);
        account.adds(account.here);
        house.sql
                .sql("update access.passphrase set locked_totp = null where staff = ?")
                .param(account.anna)
                .update();
        assertThat(account.removesPasskey()).as("neither app nor provider").isInstanceOf(NoSuch.class);

        identities.add(new Identity("gone", "ab".repeat(32)), account.anna);
        assertThat(account.removesPasskey())
                .as("a provider that the settings name no more")
                .isInstanceOf(NoSuch.class);

        identities.forget(account.anna);
        identities.add(new Identity("solna", "ab".repeat(32)), account.anna);
        assertThat(account.removesPasskey()).isInstanceOf(Changed.class);
    }

    @Test
    void whoTakesAPasskeyAwayEndsWhatWasBegunWithIt() {
        SoftPasskey lost = account.adds(account.here);
        String onThePhone = account.signsIn(lost).orElseThrow();
        Changed changed = (Changed) account.removesPasskey();

        assertThat(account.sessions.of(onThePhone)).isEmpty();
        assertThat(account.sessions.of(changed.session())).isPresent();
        assertThat(account.signsIn(lost)).isEmpty();
    }
}
