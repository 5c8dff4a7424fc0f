package se.fyren.conversations.domain;

import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;

/** Kvittonas nycklar: what receipts, and what is made of them, open with at this Fyren. */
@Component
public class Receipts {

    private final SecretKey salt;
    private final SecretKey tagging;

    public Receipts(Pepper pepper) {
        this.salt = pepper.forPurpose("fyren receipt salt");
        this.tagging = pepper.forPurpose("fyren receipt tag 1");
    }

    /** What the receipt opens with. Takes about a millisecond, whatever it belongs to. */
    public SeekerKeys of(Receipt receipt) {
        return ofRoot(receipt.key(salt));
    }

    /** The same, of what the receipt has made. */
    public SeekerKeys ofRoot(SecretKey root) {
        return SeekerKeys.ofRoot(root, tagging);
    }

    /** The same, for who keeps the receipt in their browser. */
    public SeekerKeys ofDoor(SecretKey door) {
        return SeekerKeys.ofDoor(door, tagging);
    }

    /** With what browsers make keys of receipts; it tells nothing of the secret that made it. */
    public SecretKey salt() {
        return salt;
    }
}
