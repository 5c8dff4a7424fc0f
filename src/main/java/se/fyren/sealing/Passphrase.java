package se.fyren.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Lösenfras: what a person remembers, made into a key slowly enough that nobody tries many. Argon2id with 64 MiB, three
 * passes, four lanes: RFC 9106's choice for machines without memory to spare. It cannot be printed.
 */
public final class Passphrase {

    /** How long the salt is, in bytes. */
    public static final int SALT_LENGTH = 16;

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 4;

    private final String words;

    /** @param words as they were typed; how an accent was composed does not matter */
    public Passphrase(String words) {
        this.words = Normalizer.normalize(words, Normalizer.Form.NFKC);
    }

    /** A new salt, of the machine's randomness. */
    public static byte[] newSalt() {
        byte[] salt = new byte[SALT_LENGTH];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    /** How many characters it has, as people count them. */
    public int length() {
        return words.codePointCount(0, words.length());
    }

    /** How many different characters it has. */
    public int variety() {
        return (int) words.codePoints().distinct().count();
    }

    /** Whether it contains the word, whatever the case. */
    public boolean contains(String word) {
        return words.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** What is left when each of the words is taken away, whatever the case. */
    public Passphrase without(Collection<String> taken) {
        String left = words;
        for (String word : taken) {
            left = left.replaceAll("(?iu)" + Pattern.quote(word), "");
        }
        return new Passphrase(left);
    }

    /** Whether it is such as the judge says, who keeps nothing of it. */
    public boolean is(Predicate<CharSequence> judge) {
        return judge.test(words);
    }

    /** The key that these words and this salt make. Takes 64 MiB and some 200 ms: the caller sees to how many at once. */
    public SecretKey key(byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] key = new byte[SecretKey.LENGTH];
        generator.generateBytes(words.getBytes(StandardCharsets.UTF_8), key);
        return SecretKey.of(key);
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
