package se.fyren.web.crowd;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Avsändare: whom requests come from together, as far as a connection tells: one IPv4 address, or one IPv6 network of 64
 * bits, which is what one household or one phone is given. The number says nothing to whoever lacks this process's key.
 */
record Source(long tag) {

    private static final int NETWORK_BYTES = 8;
    private static final String ALGORITHM = "HmacSHA256";

    /** Copied for each use, for making one anew takes most of the time. */
    private static final Mac KEYED = keyed();

    /** The one that is written as a number, which is never looked up by name; empty where it is no address. */
    static Optional<Source> of(String address) {
        try {
            return Optional.of(of(InetAddress.ofLiteral(address)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static Source of(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] network = address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        try {
            Mac mac = (Mac) KEYED.clone();
            return new Source(ByteBuffer.wrap(mac.doFinal(network)).getLong());
        } catch (CloneNotSupportedException notJavasOwn) {
            throw new IllegalStateException(notJavasOwn);
        }
    }

    private static Mac keyed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(random(), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
