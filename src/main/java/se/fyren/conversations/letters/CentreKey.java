package se.fyren.conversations.letters;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * Mottagningens nyckel: what a centre's private key opens, files and marks. Filing locks a card with a key of the
 * centre's own, which opens many times as fast, behind a public key that nobody has: so what is filed cannot be told
 * from what has arrived, nor what a centre has looked at from what it has not.
 */
public final class CentreKey {

    private static final int LOCK = 40;

    private final PrivateKey key;
    private final SecretKey locking;
    private final SecretKey marking;

    public CentreKey(PrivateKey key) {
        this.key = key;
        this.locking = key.secretForPurpose("fyren card lock 1");
        this.marking = key.secretForPurpose("fyren mark 1");
    }

    /** The private key itself. */
    public PrivateKey key() {
        return key;
    }

    /** What arrived; empty where it is for another centre. */
    public Optional<Card> arrived(byte[] sealed, UUID thread) {
        return key.open(sealed, SealedCard.context(thread))
                .flatMap(Padding::removed)
                .map(bytes -> SealedCard.read(bytes, key, thread));
    }

    /** The card, locked with the centre's own key. */
    public byte[] filed(Card card, UUID thread) {
        byte[] padded = Padding.to(SealedCard.LENGTH - PublicKey.LENGTH - LOCK, SealedCard.written(card));
        byte[] locked = locking.lock(padded, SealedCard.context(thread));
        byte[] nobodys = PrivateKey.random().publicKey().bytes();
        byte[] sealed = Arrays.copyOf(nobodys, SealedCard.LENGTH);
        System.arraycopy(locked, 0, sealed, nobodys.length, locked.length);
        return sealed;
    }

    /** What was filed; empty where another centre did. */
    public Optional<Card> open(byte[] sealed, UUID thread) {
        byte[] locked = Arrays.copyOfRange(sealed, PublicKey.LENGTH, SealedCard.LENGTH);
        return locking.unlock(locked, SealedCard.context(thread))
                .flatMap(Padding::removed)
                .map(bytes -> SealedCard.read(bytes, key, thread));
    }

    /** By which a centre finds what it has filed; to all others 16 bytes of chance. */
    public byte[] mark(UUID thread) {
        return marking.mark(thread);
    }

    @Override
    public String toString() {
        return "CentreKey[…]";
    }
}
