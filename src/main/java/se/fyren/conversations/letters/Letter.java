package se.fyren.conversations.letters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.HandedTo;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/**
 * Brev: one entry of a thread, before it is sealed.
 *
 * @param number its place in the thread, from 1; for what the centre alone sees, that of the letter before it
 * @param after 0 for what both sides see; for what the centre alone sees, its place after that letter, from 1
 * @param author the member of staff who wrote it; null for the other side
 * @param enclosed null where the text is all there is
 */
public record Letter(
        int number,
        int after,
        Kind kind,
        @Nullable UUID author,
        String text,
        @Nullable Enclosure enclosed) {

    /** As they were written. */
    public static final Comparator<Letter> IN_ORDER =
            Comparator.comparingInt(Letter::number).thenComparingInt(Letter::after);

    private static final int USUAL = 8_192;
    private static final int LARGE = 45_056;

    /** Brevslag: who wrote it and who may read it. */
    public enum Kind {
        /** From the help-seeker, or the professional. */
        SEEKER,
        /** The centre's answer. */
        CENTRE,
        /** The help-seeker wishes to be called; how is enclosed. */
        CALL_ME,
        /** The centre has called; the number is gone. */
        CALLED,
        /** The help-seeker has ended their access; the centre alone reads it. */
        LEFT,
        /** An interpreter's translation, for the centre. */
        TRANSLATION,
        /** The centre's own note. */
        NOTE,
        /** An answer that is not finished. */
        DRAFT,
        /** A report of concern that was made. */
        REPORT,
        /** What was handed over to casework, and by which consent. */
        HANDOVER;

        /** Whether the centre alone sees it. */
        public boolean isInternal() {
            return switch (this) {
                case SEEKER, CENTRE, CALL_ME, CALLED, LEFT -> false;
                case TRANSLATION, NOTE, DRAFT, REPORT, HANDOVER -> true;
            };
        }

        /** Whether it is locked with the key of the centre's notes: the other side's key does not open it. */
        boolean isNote() {
            return isInternal() && this != TRANSLATION;
        }

        /** Whether it tells that the centre has answered. */
        boolean isAnswer() {
            return this == CENTRE;
        }
    }

    /** How it stands in JSON. */
    private record Form(
            int v,
            int n,
            int after,
            Kind kind,
            @Nullable UUID by,
            String text,
            @Nullable CallBack call,
            @Nullable Professional from,
            @Nullable Referral referral,
            @Nullable HandedTo handed) {

        @Nullable
        Enclosure enclosed() {
            return Stream.of(call, from, referral, handed)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What both sides see. */
    public static Letter of(int number, Kind kind, @Nullable UUID author, String text) {
        return new Letter(number, 0, kind, author, text, null);
    }

    /** As it is written before it is sealed. */
    public byte[] written() {
        return Written.bytes(new Form(
                Written.VERSION,
                number,
                after,
                kind,
                author,
                text,
                enclosed instanceof CallBack call ? call : null,
                enclosed instanceof Professional from ? from : null,
                enclosed instanceof Referral referral ? referral : null,
                enclosed instanceof HandedTo handed ? handed : null));
    }

    /** Sealed for one row. The row's thread, id and day are bound to it: moved elsewhere, it does not open. */
    public byte[] sealed(ThreadKeys keys, Place place) {
        byte[] written = written();
        return keys.of(kind).lock(Padding.to(written.length < USUAL ? USUAL : LARGE, written), place.context());
    }

    /** What a row holds; empty where it is sealed with another key or was moved. */
    public static Optional<Letter> open(byte[] sealed, SecretKey key, Place place) {
        return key.unlock(sealed, place.context())
                .flatMap(Padding::removed)
                .map(bytes -> Written.read(bytes, Form.class))
                .map(form -> new Letter(form.n, form.after, form.kind, form.by, form.text, form.enclosed()));
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
