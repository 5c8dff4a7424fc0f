package se.fyren.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * E-postadress: one address as it is written in a mail, in ASCII, without a name beside it, at a domain with a dot. It
 * cannot be printed.
 */
public final class MailAddress {

    /** The most, in signs (RFC 5321). */
    public static final int MOST = 254;

    /** Nothing that a header or a command could end at. */
    private static final Pattern PLAIN =
            Pattern.compile("[!#$%&'*+/=?^_`{|}~A-Za-z0-9.-]{1,64}@[A-Za-z0-9.-]+[.][A-Za-z0-9-]+");

    private final String address;

    private MailAddress(String address) {
        this.address = address;
    }

    /** The address, without the white space around it; empty where that is none. */
    public static Optional<MailAddress> of(String typed) {
        String address = typed.strip();
        boolean isPlain = address.length() <= MOST && PLAIN.matcher(address).matches();
        return isPlain && isValid(address) ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    private static boolean isValid(String address) {
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException notOne) {
            return false;
        }
    }

    /** The address itself: for a mail and for whose it is alone. */
    public String address() {
        return address;
    }

    /** What stands after the at sign. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress that && address.equalsIgnoreCase(that.address);
    }

    @Override
    public int hashCode() {
        return address.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
