package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.keys.Keyring;
import se.fyren.database.Canaries;
import se.fyren.database.OwnServer;
import se.fyren.mode.Mode;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;

/** Whoever takes the database, with its files and its log, has no key to anything. */
class StolenDatabaseTests {

    private static final String THE_NAME = "kanariefågeln";

    @TempDir
    private Path temp;

    @TempDir
    private Path data;

    private final Canaries secrets = new Canaries();
    private final Canaries stored = new Canaries();

    @Test
    void noSecretStandsInAnyRowOrFileAfterAWholeLife() throws Exception {
        stored.add("a name", THE_NAME);
        Path files;
        try (OwnServer server = new OwnServer(temp);
                StaffHouse house = new StaffHouse(server.dataSource(), data, Mode.PRODUCTION)) {
            files = server.files();
            aWholeLifeIn(house);
            assertThat(stored.inRowsOf(house.sql, "access")).containsExactly("a name");
            assertThat(secrets.inRowsOf(house.sql, "access")).isEmpty();
        }
        assertThat(stored.inFilesBelow(files))
                .as("the files are the database's")
                .containsExactly("a name");
        assertThat(secrets.inFilesBelow(files)).isEmpty();
    }

    private void aWholeLifeIn(StaffHouse house) {
        Unit mika = house.unit(Kind.MIKA, "mika-sthlm");
        UUID anna = house.invited(THE_NAME);
        house.assigned(anna, StaffRole.COUNSELLOR, mika, null);
        String link = house.link(anna);
        OneTimeCode app = house.app(link);
        String session = ((Joining.Result.Joined)
                        house.get(Joining.class).join(link, new Passphrase(StaffHouse.PASSPHRASE), house.code(app)))
                .welcome()
                .session();
        house.clock.passes(Duration.ofMinutes(1));
        Welcome again = (Welcome)
                house.get(SigningIn.class).with(THE_NAME, new Passphrase(StaffHouse.PASSPHRASE), house.code(app), null);
        SignedIn who = house.get(Sessions.class).of(session).orElseThrow();

        UUID bo = house.invited("bosse");
        String boLink = house.link(bo);
        SoftPasskey passkey = new SoftPasskey();
        String made =
                passkey.made(house.get(Joining.class).passkeyOptions(boLink).orElseThrow());
        Welcome boIn = ((Joining.Result.Joined)
                        house.get(Joining.class).join(boLink, made, passkey.prf(), "Min telefon"))
                .welcome();
        PasskeySignIn passkeys = house.get(PasskeySignIn.class);
        Welcome boAgain = passkeys.signIn(passkey.signed(passkeys.optionsToSignIn()), passkey.prf())
                .orElseThrow();
        SignedIn boHere = house.get(Sessions.class).of(boAgain.session()).orElseThrow();

        SignedIn cia = house.colleague("cia", StaffRole.COUNSELLOR, mika);
        house.inTransaction(() -> house.get(Keyring.class)
                .letIn(who, mika.id(), Purpose.CONTENT, cia.staff(), cia.key().publicKey()));
        Recovery recovery = house.get(Recovery.class);
        List<String> halves = house.inTransaction(() -> {
            Staff colleague = recovery.colleague("cia").orElseThrow().record();
            return List.of(recovery.vouch(who, colleague), recovery.vouch(boHere, colleague));
        });
        halves.forEach(half -> {
            secrets.add("a half as typed", half);
            secrets.add("a half", Base32.decode(half.replace("-", "")));
        });
        Recovery.Result back = recovery.comeBack("cia", halves.get(1), halves.get(0));
        secrets.add("the link back", ((Recovery.Result.Back) back).link());

        secrets.add("the passphrase", StaffHouse.PASSPHRASE);
        secrets.add("the app's secret", app.secret());
        secrets.add("the app's secret as typed", app.typed());
        List.of(link, boLink).forEach(one -> secret("a link", one));
        List.of(session, again.session(), boIn.session(), boAgain.session()).forEach(one -> secret("a session", one));
        secrets.add("the passkey's secret", passkey.secret);
        secrets.add("the private key", raw(who));
        secrets.add("the other's private key", raw(boHere));
        secrets.add("a third's private key", raw(cia));
        secrets.add(
                "the unit's private key",
                raw(new SignedIn(
                        anna,
                        "",
                        null,
                        house.get(Keyring.class)
                                .toOpen(who, mika.id(), Purpose.CONTENT)
                                .getFirst())));
        secrets.add(
                "the installation's secret",
                house.get(InstallationSecret.class)
                        .forPurpose("fyren public keys")
                        .bytes());
        assertThat(house.get(Keyring.class).toOpen(who, mika.id(), Purpose.CONTENT))
                .hasSize(2);
    }

    private void secret(String name, String base64) {
        secrets.add(name, SecretKey.read(base64).orElseThrow().bytes());
    }

    /** The private key's bytes, as whoever holds a lock to it reads them. */
    private static byte[] raw(SignedIn who) {
        SecretKey lock = SecretKey.random();
        return lock.unlock(who.key().lockedWith(lock, "test"), "test").orElseThrow();
    }

    @Test
    void aUnitsKeyOpensWithACookieAndTheDatabaseButNotWithTheSecretAndTheDatabase() throws IOException {
        try (StaffHouse house = new StaffHouse(data)) {
            Unit mika = house.unit(Kind.MIKA, "mika-sthlm");
            SignedIn anna = house.colleague("anna", StaffRole.COUNSELLOR, mika);
            String cookie = house.get(Sessions.class).begin(anna.staff(), anna.key(), null);
            Keyring keyring = house.get(Keyring.class);

            SignedIn withCookie = house.get(Sessions.class).of(cookie).orElseThrow();
            assertThat(keyring.toOpen(withCookie, mika.id(), Purpose.CONTENT)).hasSize(1);

            // The house has the secret, and answers for every row; what is missing is a key of a person.
            byte[] sealed = house.sql
                    .sql("select sealed from access.unit_key_share")
                    .query(byte[].class)
                    .single();
            byte[] locked = house.sql
                    .sql("select locked_key from access.session")
                    .query(byte[].class)
                    .single();
            String share = "fyren unit key " + mika.id() + " CONTENT 1";
            assertThat(anna.key().open(sealed, share))
                    .as("it is so that it opens")
                    .isPresent();
            String session = house.sql
                    .sql("select staff, ends_at, proved_until from access.session")
                    .query((row, number) -> SessionTerms.of(row))
                    .single()
                    .context();
            assertThat(lock(SecretKey.read(cookie).orElseThrow()).unlock(locked, session))
                    .as("it is so that it unlocks")
                    .isPresent();

            assertThat(allThatTheSecretMakes()).allSatisfy(made -> {
                assertThat(opening(made).open(sealed, share)).isEmpty();
                assertThat(made.unlock(locked, session)).isEmpty();
                assertThat(lock(made).unlock(locked, session)).isEmpty();
            });
        }
    }

    @Test
    void eachKeyOfTheSecretsIsForOneThing() {
        assertThat(SecretPurposes.inCode())
                .contains("fyren public keys", "fyren trail", "fyren visit", "fyren repeat", "fyren receipt salt")
                .hasSizeGreaterThan(17)
                .doesNotHaveDuplicates();
    }

    /** The secret as it stands in its file, and every key that Fyren makes of it. */
    private List<SecretKey> allThatTheSecretMakes() throws IOException {
        SecretKey secret = SecretKey.of(
                HexFormat.of().parseHex(Files.readString(data.resolve("secret")).strip()));
        return Stream.concat(Stream.of(secret), SecretPurposes.inCode().stream().map(secret::forPurpose))
                .toList();
    }

    private static SecretKey lock(SecretKey cookie) {
        return cookie.forPurpose("fyren session lock");
    }

    /** The pair that has those bytes. */
    private static PrivateKey opening(SecretKey seed) {
        return PrivateKey.unlocked(seed.lock(seed.bytes(), "test"), seed, "test")
                .orElseThrow();
    }
}
