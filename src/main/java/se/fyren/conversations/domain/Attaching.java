package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.SignedIn;
import se.fyren.conversations.Pictures;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.domain.Messages.Sent;
import se.fyren.conversations.domain.Repeats.Done;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.SeekerKeys;

/** Bifogande: the two send each other pictures and documents, drawn anew, and look at them sheet by sheet. */
@Component
public class Attaching {

    private static final String FULL = "full";

    private final TransactionOperations transaction;
    private final OwnThreads own;
    private final CentreThreads centre;
    private final Messages messages;
    private final Sheets sheets;
    private final Repeats repeats;
    private final Clock clock;

    Attaching(
            TransactionOperations transaction,
            OwnThreads own,
            CentreThreads centre,
            Messages messages,
            Sheets sheets,
            Repeats repeats,
            Clock clock) {
        this.transaction = transaction;
        this.own = own;
        this.centre = centre;
        this.messages = messages;
        this.sheets = sheets;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** What came of sending something. */
    public enum Outcome {
        /** It is in the thread, once. */
        KEPT,
        /** There is no thread of theirs. */
        NOT_THERE,
        /** The same form has brought something else. */
        KEY_REUSED,
        /** The thread holds as much as one can. */
        FULL,
        /** Nobody is there to see it: the help-seeker has ended their access. */
        LEFT
    }

    /**
     * Blad: one of what was sent, to be seen.
     *
     * @param jpeg in Base64
     * @param page which it is, from 1
     * @param pages how many there are
     */
    public record Sheet(String jpeg, int page, int pages) {

        @Override
        public String toString() {
            return "Sheet[…]";
        }
    }

    /** The help-seeker sends what has been drawn of theirs. */
    public Outcome send(SeekerKeys keys, List<byte[]> jpegs, RepeatKey once) {
        return transaction.execute(status ->
                own.held(keys).map(thread -> send(thread, jpegs, once)).orElse(Outcome.NOT_THERE));
    }

    /** What is asked for is known by what was drawn: the same again is drawn the same. */
    private Outcome send(OwnThread thread, List<byte[]> jpegs, RepeatKey once) {
        String drawn = jpegs.stream()
                .map(jpeg -> " " + jpeg.length + " " + Arrays.hashCode(jpeg))
                .toList()
                .toString();
        return switch (repeats.once(once, "attach " + thread.id() + drawn, () -> isAdded(thread, jpegs) ? "" : FULL)) {
            case Done.Answered done -> outcome(done.answer());
            case Done.SomethingElse other -> Outcome.KEY_REUSED;
        };
    }

    private static Outcome outcome(String answer) {
        return answer.equals(FULL) ? Outcome.FULL : Outcome.KEPT;
    }

    private boolean isAdded(OwnThread thread, List<byte[]> jpegs) {
        LocalDate today = LocalDate.now(clock);
        Optional<Pictures> added = sheets.add(thread.id(), jpegs, today);
        added.ifPresent(pictures -> {
            Letter letter =
                    new Letter(thread.shared().latest().number() + 1, 0, Kind.SEEKER_PICTURES, null, "", pictures);
            own.add(thread, UUID.randomUUID(), letter);
        });
        return added.isPresent();
    }

    /** The help-seeker sees one sheet of the letter with the number; empty where there is none. */
    public Optional<Sheet> see(SeekerKeys keys, int number, int page) {
        return transaction.execute(status -> own.find(keys)
                .filter(thread -> !own.isOver(thread))
                .flatMap(thread -> sheet(thread.id(), messages.of(thread.id(), thread.keys()), number, page)));
    }

    /**
     * A counsellor sends what has been drawn of theirs; empty where the thread is not there or not theirs.
     *
     * @param id the letter's own: what is sent twice is kept once, and nothing else is sent with it
     */
    public Optional<Outcome> send(SignedIn who, UUID thread, UUID id, List<byte[]> jpegs) {
        return centre.change(who, thread, filed -> {
            if (filed.shared().hasLeft()) {
                return Outcome.LEFT;
            }
            return centre.kept(filed, id)
                    .map(letter -> isOf(thread, letter, jpegs) ? Outcome.KEPT : Outcome.KEY_REUSED)
                    .orElseGet(() -> send(who, filed, id, jpegs));
        });
    }

    private boolean isOf(UUID thread, Letter letter, List<byte[]> jpegs) {
        return letter.enclosed() instanceof Pictures pictures
                && pictures.sheets().size() == jpegs.size()
                && IntStream.range(0, jpegs.size()).allMatch(at -> sheets.read(thread, pictures, at + 1)
                        .filter(kept -> Arrays.equals(kept, jpegs.get(at)))
                        .isPresent());
    }

    private Outcome send(SignedIn who, Filed filed, UUID id, List<byte[]> jpegs) {
        Optional<Pictures> added = sheets.add(filed.id(), jpegs, LocalDate.now(clock));
        added.ifPresent(pictures -> centre.send(
                filed,
                id,
                new Letter(filed.shared().latest().number() + 1, 0, Kind.CENTRE_PICTURES, who.staff(), "", pictures)));
        return added.isPresent() ? Outcome.KEPT : Outcome.FULL;
    }

    /** Whether a counsellor may send anything to the thread; empty where it is not there or not theirs. */
    public Optional<Boolean> isOpen(SignedIn who, UUID thread) {
        return centre.glance(who, thread, filed -> !filed.shared().hasLeft());
    }

    /** A counsellor sees one sheet; empty where there is none, or the thread is not there or not theirs. */
    public Optional<Sheet> see(SignedIn who, UUID thread, int number, int page) {
        return centre.glance(who, thread, filed -> sheet(thread, centre.letters(filed), number, page))
                .flatMap(found -> found);
    }

    private Optional<Sheet> sheet(UUID thread, List<Sent> letters, int number, int page) {
        return letters.stream()
                .filter(sent -> sent.letter().number() == number)
                .flatMap(sent ->
                        sent.letter().enclosed() instanceof Pictures pictures ? Stream.of(pictures) : Stream.of())
                .findFirst()
                .flatMap(pictures -> sheets.read(thread, pictures, page)
                        .map(jpeg -> new Sheet(
                                Base64.getEncoder().encodeToString(jpeg),
                                page,
                                pictures.sheets().size())));
    }
}
