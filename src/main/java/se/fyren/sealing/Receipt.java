package se.fyren.sealing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Kvitto: what somebody without a name comes back with. 24 random digits and one that finds typing errors (Damm), in
 * groups of five, so that it looks like any reference number. It cannot be printed but by {@link #written()}.
 */
public final class Receipt {

    /** How many digits it has, the last one included. */
    public static final int LENGTH = 25;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DECIMAL = 10;
    private static final int GROUP = 5;
    private static final int ITERATIONS = 4_096;

    private final String digits;

    private Receipt(String digits) {
        this.digits = digits;
    }

    /** Läsning: what somebody's typing came to. */
    public sealed interface Reading {

        /** Läst: a receipt; whether anything belongs to it is not known yet. */
        record Read(Receipt receipt) implements Reading {}

        /** Fel antal: so many digits, which are not 25. */
        record WrongLength(int digits) implements Reading {}

        /** Främmande tecken: something that is neither a digit nor a space nor a hyphen. */
        record NotDigits() implements Reading {}

        /** Felskrivet: the digits do not agree with the last one; at least one is wrong, or two have changed places. */
        record Mistyped() implements Reading {}
    }

    /** A new one, of the machine's randomness. */
    public static Receipt random() {
        return checked(
                RANDOM.ints(LENGTH - 1, 0, DECIMAL).mapToObj(Integer::toString).collect(Collectors.joining()));
    }

    /** The one that the secret makes, always the same: for what must answer twice alike and store nothing. */
    public static Receipt made(SecretKey secret) {
        BigInteger number = new BigInteger(1, secret.bytes()).mod(BigInteger.TEN.pow(LENGTH - 1));
        return checked(String.format(Locale.ROOT, "%024d", number));
    }

    private static Receipt checked(String digits) {
        return new Receipt(digits + Damm.checkDigit(digits));
    }

    /** What was typed: digits of any script, with spaces, hyphens and invisible marks wherever they are. */
    public static Reading read(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int sign : typed.codePoints().toArray()) {
            if (Character.isDigit(sign)) {
                digits.append(Character.digit(sign, DECIMAL));
            } else if (!isBetween(sign)) {
                return new Reading.NotDigits();
            }
        }
        if (digits.length() != LENGTH) {
            return new Reading.WrongLength(digits.length());
        }
        return Damm.agrees(digits) ? new Reading.Read(new Receipt(digits.toString())) : new Reading.Mistyped();
    }

    private static boolean isBetween(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT, Character.CONTROL -> true;
            default -> sign == '\u2212';
        };
    }

    /** In groups of five, with hyphens between. For the one it belongs to, once; never a log. */
    public String written() {
        return digits.replaceAll("\\d{" + GROUP + "}(?!$)", "$0-");
    }

    /**
     * The key that it makes: PBKDF2, which browsers have too, about a millisecond. The salt is public, and who has stolen a
     * database can try keys on its boxes: they must spend as much on each of 10<sup>24</sup> guesses, and cards for
     * graphics a few thousand times less.
     */
    public SecretKey key(SecretKey salt) {
        PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), salt.bytes(), ITERATIONS, SecretKey.LENGTH * Byte.SIZE);
        try {
            return SecretKey.of(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
