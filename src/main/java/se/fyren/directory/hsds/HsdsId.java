package se.fyren.directory.hsds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * HSDS-id: the identifier that HSDS demands, a UUID of version 5 (RFC 9562, 5.5) of our own id under the namespace
 * {@code b82fe9bf-e373-4a50-b3ce-30bf55c4ac75}. Whoever knows our id can compute it, and it stays the same.
 *
 * <p>A service's name in the namespace is its id, {@code mika-sthlm}. Everything else begins with what it is,
 * {@code organization:bris}, since an organisation may have the same id as a service.
 */
@NamedInterface("hsds")
public final class HsdsId {

    static final UUID NAMESPACE = UUID.fromString("b82fe9bf-e373-4a50-b3ce-30bf55c4ac75");

    private HsdsId() {}

    /** The service's id, which also serves where an address must not say what a page is about. */
    public static UUID ofService(String id) {
        return version5(id);
    }

    static UUID ofOrganization(String id) {
        return of("organization", id);
    }

    /** The id of a part, named by what it is and what it belongs to. */
    static UUID of(String entity, String... names) {
        return version5(entity + ":" + String.join(":", names));
    }

    private static UUID version5(String name) {
        ByteBuffer digest =
                ByteBuffer.wrap(sha1().digest(ByteBuffer.allocate(16 + name.getBytes(StandardCharsets.UTF_8).length)
                        .putLong(NAMESPACE.getMostSignificantBits())
                        .putLong(NAMESPACE.getLeastSignificantBits())
                        .put(name.getBytes(StandardCharsets.UTF_8))
                        .array()));
        long version = (digest.getLong() & ~0xF000L) | 0x5000L;
        long variant = (digest.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(version, variant);
    }

    // RFC 9562 prescribes SHA-1 for names; nothing is kept secret by it.
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
