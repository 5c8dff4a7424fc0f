package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Interpreters;
import se.fyren.access.Interpreters.Loan;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Inbox.Entry;
import se.fyren.conversations.letters.Body;
import se.fyren.conversations.letters.Lent;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.ThreadKeys;

/** Tolkning: an interpreter reads what is lent to them, and translates it for the centre. They see no notes of its. */
@Component
public class Interpreting {

    private final Gate gate;
    private final Interpreters interpreters;
    private final Loans loans;
    private final Threads threads;
    private final Messages messages;
    private final Clock clock;

    Interpreting(Gate gate, Interpreters interpreters, Loans loans, Threads threads, Messages messages, Clock clock) {
        this.gate = gate;
        this.interpreters = interpreters;
        this.loans = loans;
        this.threads = threads;
        this.messages = messages;
        this.clock = clock;
    }

    /** Utlånad tråd: what an interpreter sees of a thread, the oldest entry first. */
    public record LentThread(UUID loan, String language, List<Entry> entries) {

        public LentThread {
            entries = List.copyOf(entries);
        }
    }

    private record Opened(UUID thread, ThreadKeys keys, Shared shared) {}

    /** What is lent to them now; empty where they may not see any. */
    public Optional<List<Loan>> lentTo(SignedIn who) {
        return interpreters.lentTo(who);
    }

    /** The thread that is lent; empty where it is not there, not theirs or no longer. */
    public Optional<LentThread> open(SignedIn who, UUID loan) {
        return through(
                who,
                loan,
                Act.READ,
                opened -> new LentThread(
                        loan,
                        opened.shared.about().language(),
                        messages.of(opened.thread, opened.keys).stream()
                                .filter(sent -> isSeen(sent.letter().kind()))
                                .map(sent -> new Entry(sent.place().day(), textOf(sent.letter())))
                                .toList()));
    }

    /** Writes a translation for the centre; empty as {@link #open}. What is sent twice is kept once. */
    public Optional<Boolean> translate(SignedIn who, UUID loan, UUID id, MessageText text) {
        return through(who, loan, Act.CHANGE, opened -> {
            int number = opened.shared.latest().number();
            int after = messages.nextAfter(number, opened.thread, opened.keys);
            return messages.add(
                    new Place(opened.thread, id, LocalDate.now(clock)),
                    new Letter(number, after, Kind.TRANSLATION, who.staff(), text.text(), null),
                    opened.keys);
        });
    }

    private <R> Optional<R> through(SignedIn who, UUID loan, Act act, Function<Opened, R> doing) {
        SignedIn borrower = interpreters.under(who, loan);
        return gate.through(borrower, act, Part.CONTENT, Thing.THREAD, () -> found(borrower, loan), doing);
    }

    private Optional<Guarded<Opened>> found(SignedIn borrower, UUID loan) {
        Optional<Opened> opened = loans.open(loan, borrower.key()).flatMap(this::opened);
        return borrower.hat()
                .map(Hat::unit)
                .flatMap(unit -> opened.map(one -> new Guarded<>(Ref.of(Thing.THREAD, loan, unit.id()), one)));
    }

    /** Held: its keys stay as they are until what is written is. Empty too where the thread has got other keys since: then it has to be lent anew. */
    private Optional<Opened> opened(Lent lent) {
        return threads.holdInside(lent.thread())
                .flatMap(row -> Shared.open(row.shared().bytes(), lent.key(), lent.thread()))
                .map(shared -> new Opened(lent.thread(), ThreadKeys.of(lent.key(), lent.text()), shared));
    }

    /** Who is referred, and by whom, is not the interpreter's to know. */
    private static Letter textOf(Letter letter) {
        return letter.body() instanceof Body.Open
                ? new Letter(letter.number(), letter.after(), letter.kind(), letter.author(), letter.text(), null)
                : letter;
    }

    private static boolean isSeen(Kind kind) {
        return switch (kind) {
            case SEEKER, CENTRE, TRANSLATION -> true;
            case SEEKER_PICTURES, CENTRE_PICTURES, CALL_ME, CALLED, LEFT, NOTE, DRAFT, REPORT, HANDOVER -> false;
        };
    }
}
