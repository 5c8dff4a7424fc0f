package se.fyren.conversations.letters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/**
 * Gemensamt: what both sides know of a thread.
 *
 * @param service the id of the centre's service
 * @param language the help-seeker's language
 * @param last the number of the latest letter
 * @param lastBy who wrote it
 * @param lastOn on which day
 * @param read the number of the latest letter that the help-seeker has seen
 * @param readOn on which day they saw it; null where they have not been back
 */
public record Shared(
        String service,
        String language,
        int last,
        Letter.Kind lastBy,
        LocalDate lastOn,
        int read,
        @Nullable LocalDate readOn) {

    private static final int SIZE = 512;

    /** How it stands in JSON. */
    private record Form(int v, Shared shared) {}

    /** As it is when the thread begins. */
    public static Shared begun(String service, String language, LocalDate today) {
        return new Shared(service, language, 1, Letter.Kind.SEEKER, today, 1, null);
    }

    /** The same after one letter more. */
    public Shared after(Letter letter, LocalDate today) {
        return new Shared(service, language, letter.number(), letter.kind(), today, read, readOn);
    }

    /** The same when the help-seeker has seen everything through the number. */
    public Shared seen(int through, LocalDate today) {
        return new Shared(service, language, last, lastBy, lastOn, Math.max(read, through), today);
    }

    public boolean hasUnread() {
        return read < last;
    }

    /** Sealed for its thread's row. */
    public byte[] sealed(SecretKey key, UUID thread) {
        return key.lock(Padding.to(SIZE, Written.bytes(new Form(Written.VERSION, this))), context(thread));
    }

    /** What a row holds; empty where it is sealed with another key or was moved. */
    public static Optional<Shared> open(byte[] sealed, SecretKey key, UUID thread) {
        return key.unlock(sealed, context(thread))
                .flatMap(Padding::removed)
                .map(bytes -> Written.read(bytes, Form.class).shared);
    }

    private static String context(UUID thread) {
        return "fyren shared 1 " + thread;
    }

    @Override
    public String toString() {
        return "Shared[…]";
    }
}
