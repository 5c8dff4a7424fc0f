package se.fyren.conversations.letters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/**
 * Brev: one entry of a thread, before it is sealed.
 *
 * @param number its place in the thread, from 1
 * @param author the member of staff who wrote it; null for the help-seeker
 */
public record Letter(int number, Kind kind, @Nullable UUID author, String text) {

    private static final int USUAL = 8_192;
    private static final int LARGE = 45_056;

    /** Brevslag: who wrote it and who may read it. */
    public enum Kind {
        /** From the help-seeker. */
        SEEKER,
        /** The centre's answer. */
        CENTRE,
        /** The help-seeker has ended their access; the centre alone reads it. */
        LEFT
    }

    /** How it stands in JSON. */
    private record Form(int v, int n, Kind kind, @Nullable UUID by, String text) {}

    /** Sealed for one row. The row's thread, id and day are bound to it: moved elsewhere, it does not open. */
    public byte[] sealed(SecretKey thread, Place place) {
        byte[] written = Written.bytes(new Form(Written.VERSION, number, kind, author, text));
        return thread.lock(Padding.to(written.length < USUAL ? USUAL : LARGE, written), place.context());
    }

    /** What a row holds; empty where it is sealed with another key or was moved. */
    public static Optional<Letter> open(byte[] sealed, SecretKey thread, Place place) {
        return thread.unlock(sealed, place.context())
                .flatMap(Padding::removed)
                .map(bytes -> Written.read(bytes, Form.class))
                .map(form -> new Letter(form.n, form.kind, form.by, form.text));
    }

    /** Plats: the row that a letter is sealed for. */
    public record Place(UUID thread, UUID id, LocalDate day) {

        /** A new row of the thread. */
        public static Place random(UUID thread, LocalDate day) {
            return new Place(thread, UUID.randomUUID(), day);
        }

        String context() {
            return "fyren message 1 " + thread + " " + id + " " + day;
        }
    }

    @Override
    public String toString() {
        return "Letter[…]";
    }
}
