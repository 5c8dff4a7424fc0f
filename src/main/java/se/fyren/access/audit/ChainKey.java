package se.fyren.access.audit;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.sealing.SecretKey;

/** Chains entries with a key that is not in the database: who can write there alone cannot make a link. */
@Component
final class ChainKey {

    private final SecretKey key;

    ChainKey(InstallationSecret installation) {
        this.key = installation.forPurpose("fyren trail");
    }

    /** The entry, as the one that follows the head. */
    Link link(Head head, LocalDate day, byte[] sealed) {
        long number = head.number() + 1;
        return new Link(number, day, sealed, mac(head.mac(), number, day, sealed));
    }

    /** Whether the entry is as it was written, and where it was. */
    boolean follows(Mac previous, Link link) {
        return link.mac().equals(mac(previous, link.number(), link.day(), link.sealed()));
    }

    private Mac mac(Mac previous, long number, LocalDate day, byte[] sealed) {
        return Mac.of(key.sign(previous.bytes(), bytes(number), bytes(day.toEpochDay()), sealed));
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    @Override
    public String toString() {
        return "ChainKey[…]";
    }
}
