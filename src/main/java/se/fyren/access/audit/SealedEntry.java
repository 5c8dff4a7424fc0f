package se.fyren.access.audit;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.fyren.access.Asked;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * One entry as it is stored: its form's number, the key of its content sealed to the auditors and to the member of staff
 * who is responsible, and the content, which that key locks. Every entry is equally long and has both boxes.
 */
final class SealedEntry {

    static final int LENGTH = 457;

    private static final byte FORM = 1;
    private static final int BOX = SecretKey.LENGTH + PublicKey.OVERHEAD;
    private static final int CONTENT = AskedForm.MOST + 1;

    /** Whose box it is. */
    enum Reader {
        AUDITORS(1),
        RESPONSIBLE(1 + BOX);

        private final int at;

        Reader(int at) {
            this.at = at;
        }

        private String context(LocalDate day) {
            return "fyren trail " + this + " " + day;
        }
    }

    private SealedEntry() {}

    static byte[] of(Asked asked, LocalDate day, PublicKey auditors, PublicKey responsible) {
        SecretKey fresh = SecretKey.random();
        return ByteBuffer.allocate(LENGTH)
                .put(FORM)
                .put(auditors.seal(fresh.bytes(), Reader.AUDITORS.context(day)))
                .put(responsible.seal(fresh.bytes(), Reader.RESPONSIBLE.context(day)))
                .put(fresh.lock(Padding.to(CONTENT, AskedForm.written(asked)), content(day)))
                .array();
    }

    /** What it tells; empty where it is not sealed to this key. */
    static Optional<Asked> opened(byte[] sealed, LocalDate day, Reader reader, PrivateKey key) {
        byte[] box = Arrays.copyOfRange(sealed, reader.at, reader.at + BOX);
        return key.open(box, reader.context(day)).map(fresh -> unlocked(sealed, day, SecretKey.of(fresh)));
    }

    private static Asked unlocked(byte[] sealed, LocalDate day, SecretKey fresh) {
        byte[] locked = Arrays.copyOfRange(sealed, 1 + 2 * BOX, LENGTH);
        return fresh.unlock(locked, content(day))
                .flatMap(Padding::removed)
                .map(AskedForm::read)
                .orElseThrow(() -> new IllegalStateException("An entry of the trail does not fit its own key"));
    }

    private static String content(LocalDate day) {
        return "fyren trail " + day;
    }
}
