package se.fyren.conversations.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.SealedAt;
import se.fyren.sealing.Padding;

/**
 * Brev: one entry of a thread.
 *
 * @param number its place in the thread, from 1; for what the centre alone sees, that of the letter before it
 * @param after 0 for what both sides see; for what the centre alone sees, its place after that letter, from 1
 * @param author the member of staff who wrote it; null for the other side
 */
public record Letter(
        int number, int after, Kind kind, @Nullable UUID author, SealedAt at, Body body) {

    /** As they were written. */
    public static final Comparator<Letter> IN_ORDER =
            Comparator.comparingInt(Letter::number).thenComparingInt(Letter::after);

    private static final int SIZE = 192;

    /** Brevslag: who wrote it and who may read it. */
    public enum Kind {
        /** From the help-seeker, or the professional. */
        SEEKER,
        /** The centre's answer. */
        CENTRE,
        /** Pictures from the help-seeker, or the professional; they are enclosed. */
        SEEKER_PICTURES,
        /** Pictures from the centre. */
        CENTRE_PICTURES,
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
                case SEEKER, CENTRE, SEEKER_PICTURES, CENTRE_PICTURES, CALL_ME, CALLED, LEFT -> false;
                case TRANSLATION, NOTE, DRAFT, REPORT, HANDOVER -> true;
            };
        }

        /** Whether it is locked with the key of the centre's notes: the other side's keys do not open it. */
        boolean isNote() {
            return isInternal() && this != TRANSLATION;
        }

        /** Whether it says what the two have written to each other. */
        boolean isText() {
            return this == SEEKER || this == CENTRE || this == TRANSLATION;
        }

        /** Whether it tells that the centre has answered. */
        boolean isAnswer() {
            return this == CENTRE || this == CENTRE_PICTURES;
        }
    }

    /** How its heading stands in JSON. */
    private record Form(
            int v, int n, int after, Kind kind, @Nullable UUID by, SealedAt at) {}

    /** One that is sealed on arrival. */
    public Letter(int number, int after, Kind kind, @Nullable UUID author, String text, @Nullable Enclosure enclosed) {
        this(number, after, kind, author, SealedAt.ARRIVAL, new Body.Open(text, enclosed));
    }

    /** What both sides see. */
    public static Letter of(int number, Kind kind, @Nullable UUID author, String text) {
        return new Letter(number, 0, kind, author, text, null);
    }

    /** What the help-seeker's browser has sealed. */
    public static Letter sealed(int number, Body.Closed body) {
        return new Letter(number, 0, Kind.SEEKER, null, SealedAt.BROWSER, body);
    }

    /** Its text; empty where it does not open here. */
    public String text() {
        return body instanceof Body.Open open ? open.text() : "";
    }

    /** What stands in fields of its own; null where there is nothing, or it does not open here. */
    public @Nullable Enclosure enclosed() {
        return body instanceof Body.Open open ? open.enclosed() : null;
    }

    /** What it says, as one can tell it from another. */
    public String said() {
        return switch (body) {
            case Body.Open open -> new String(SealedBody.written(open), UTF_8);
            case Body.Closed closed -> closed.sealed();
        };
    }

    /** Its heading for one row. The row's thread, id and day are bound to it: moved elsewhere, it does not open. */
    public byte[] heading(ThreadKeys keys, Place place) {
        return keys.heading(kind)
                .lock(
                        Padding.to(SIZE, Written.bytes(new Form(Written.VERSION, number, after, kind, author, at))),
                        place.context());
    }

    /** What it says, for the same row. */
    public byte[] body(ThreadKeys keys, Place place) {
        return switch (body) {
            case Body.Closed closed -> closed.bytes();
            case Body.Open open -> SealedBody.of(open, keys.body(kind), place);
        };
    }

    /** What a row holds; empty where its heading is locked with other keys or was moved. */
    public static Optional<Letter> open(byte[] heading, byte[] body, ThreadKeys keys, Place place) {
        return keys.unlock(heading, place.context())
                .flatMap(Padding::removed)
                .map(bytes -> Written.read(bytes, Form.class))
                .map(form -> new Letter(
                        form.n,
                        form.after,
                        form.kind,
                        form.by,
                        form.at,
                        SealedBody.read(body, keys.bodyIfHere(form.kind), place, form.at)));
    }

    /** Plats: the row that a letter is sealed for. */
    public record Place(UUID thread, UUID id, LocalDate day) {

        /** A new row of the thread. */
        public static Place random(UUID thread, LocalDate day) {
            return new Place(thread, UUID.randomUUID(), day);
        }

        String context() {
            return "fyren heading 1 " + thread + " " + id + " " + day;
        }
    }

    @Override
    public String toString() {
        return "Letter[…]";
    }
}
