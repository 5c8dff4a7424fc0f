package se.fyren.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is locked opens to whoever it is meant for, there and nowhere else. */
class SealingTests {

    private static final byte[] TEXT = "Jag vågar inte ringa.".getBytes(UTF_8);

    private final PrivateKey mine = PrivateKey.random();
    private final SecretKey secret = SecretKey.random();

    @Test
    void whatIsSealedToAKeyOpensWithItsPrivateHalf() {
        assertThat(mine.open(mine.publicKey().seal(TEXT, "here"), "here")).hasValue(TEXT);
    }

    @Test
    void itDoesNotOpenWithAnotherKeyNorInAnotherContext() {
        byte[] sealed = mine.publicKey().seal(TEXT, "here");

        assertThat(PrivateKey.random().open(sealed, "here")).isEmpty();
        assertThat(mine.open(sealed, "there")).isEmpty();
        assertThat(mine.open(new byte[0], "here")).isEmpty();
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        assertThat(mine.publicKey().seal(TEXT, "here"))
                .isNotEqualTo(mine.publicKey().seal(TEXT, "here"))
                .hasSize(TEXT.length + PublicKey.OVERHEAD);
    }

    @RepeatedTest(20)
    void oneChangedBitIsEnoughToKeepItShut() {
        long seed = System.nanoTime();
        System.out.println("A changed bit, seed " + seed);
        Random random = new Random(seed);
        byte[] sealed = mine.publicKey().seal(TEXT, "here");
        byte[] locked = secret.lock(TEXT, "here");
        sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(7));
        locked[random.nextInt(locked.length)] ^= (byte) (1 << random.nextInt(7));

        assertThat(mine.open(sealed, "here")).isEmpty();
        assertThat(secret.unlock(locked, "here")).isEmpty();
    }

    @Test
    void whatIsLockedUnlocksWithTheSameKeyAndContext() {
        byte[] locked = secret.lock(TEXT, "here");

        assertThat(secret.unlock(locked, "here")).hasValue(TEXT);
        assertThat(secret.unlock(locked, "there")).isEmpty();
        assertThat(SecretKey.random().unlock(locked, "here")).isEmpty();
        assertThat(secret.unlock(new byte[3], "here")).isEmpty();
    }

    @Test
    void aPrivateKeyTravelsLockedOrSealed() {
        PrivateKey units = PrivateKey.random();
        byte[] sealed = units.publicKey().seal(TEXT, "here");

        assertThat(PrivateKey.unlocked(units.lockedWith(secret, "mine"), secret, "mine")
                        .flatMap(key -> key.open(sealed, "here")))
                .hasValue(TEXT);
        assertThat(mine.opened(units.sealedTo(mine.publicKey(), "share"), "share")
                        .flatMap(key -> key.open(sealed, "here")))
                .hasValue(TEXT);
        assertThat(mine.opened(units.sealedTo(mine.publicKey(), "share"), "other"))
                .isEmpty();
    }

    @Test
    void aKeyMakesOneKeyForEachPurpose() {
        assertThat(secret.forPurpose("a").bytes())
                .isEqualTo(secret.forPurpose("a").bytes())
                .isNotEqualTo(secret.forPurpose("b").bytes())
                .isNotEqualTo(secret.bytes());
    }

    @Test
    void whereOnePartEndsAndTheNextBeginsIsSigned() {
        assertThat(secret.sign(new byte[] {1, 2}, new byte[] {3}))
                .isNotEqualTo(secret.sign(new byte[] {1}, new byte[] {2, 3}))
                .hasSize(32);
    }

    @Test
    void aPassphraseMakesTheSameKeyHoweverItsAccentsWereTyped() {
        byte[] salt = new byte[Passphrase.SALT_LENGTH];

        assertThat(new Passphrase("a\u030angan stiger").key(salt).bytes())
                .isEqualTo(new Passphrase("\u00e5ngan stiger").key(salt).bytes())
                .isNotEqualTo(new Passphrase("\u00e5ngan stiger")
                        .key(Passphrase.newSalt())
                        .bytes());
    }

    /** Argon2id of RFC 9106's second choice, computed by the reference implementation's own command. */
    @Test
    void aPassphrasesKeyIsWhatArgon2Says() {
        byte[] salt = "somesaltsomesalt".getBytes(UTF_8);

        assertThat(HexFormat.of().formatHex(new Passphrase("password").key(salt).bytes()))
                .isEqualTo("81db97a7e67a891784a2599bc879f957cb3512d273984bd97d8a18fc59ff01e2");
    }

    @Test
    void paddingMakesEverythingEquallyLongAndComesOffAgain() {
        assertThat(Padding.to(64, TEXT)).hasSize(64);
        assertThat(Padding.removed(Padding.to(64, TEXT))).hasValue(TEXT);
        assertThat(Padding.removed(Padding.to(64, new byte[] {0, (byte) 0x80, 0})))
                .hasValue(new byte[] {0, (byte) 0x80, 0});
        assertThat(Padding.removed(new byte[8])).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Padding.to(TEXT.length, TEXT));
    }

    @Test
    void nothingSecretCanBePrinted() {
        assertThat(new Object[] {mine, secret, new Passphrase("fyren blinkar"), mine.publicKey()})
                .extracting(Object::toString)
                .containsExactly("PrivateKey[…]", "SecretKey[…]", "Passphrase[…]", "PublicKey[…]");
    }
}
