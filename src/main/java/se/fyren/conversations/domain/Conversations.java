package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.Errand;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Opening;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Repeats.Done;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.SealedMore;
import se.fyren.conversations.letters.SealedOpening;
import se.fyren.conversations.letters.SealedText;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.Receipt;

/** What a help-seeker does. None of it is audited: it is theirs. */
@Component
public class Conversations {

    /** The answer to what came with an id that something else has. */
    private static final String TAKEN = "taken";
    /** The answer to what is sealed with a key that the thread has no more. */
    private static final String SHUT = "shut";

    private final TransactionOperations transaction;
    private final Beginning beginning;
    private final OwnThreads threads;
    private final Messages messages;
    private final Repeats repeats;
    private final Calls calls;
    private final Receipts receipts;
    private final Clock clock;

    Conversations(
            TransactionOperations transaction,
            Beginning beginning,
            OwnThreads threads,
            Messages messages,
            Repeats repeats,
            Calls calls,
            Receipts receipts,
            Clock clock) {
        this.transaction = transaction;
        this.beginning = beginning;
        this.threads = threads;
        this.messages = messages;
        this.repeats = repeats;
        this.calls = calls;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What came of writing to a centre for the first time. */
    public sealed interface Begun {

        /** Påbörjat: what they come back with, shown once. */
        record With(Receipt receipt) implements Begun {}

        /** Lämnat: the same has been sent before, and nothing opens with its receipt any more. */
        record Left(Receipt receipt) implements Begun {}

        /** Redan visat: the same has been sent before, and they have said that they have kept the receipt. */
        record Shown() implements Begun {}

        /** Tar inte emot: there is no such service, or nobody there can be written to here. */
        record NotReceiving() implements Begun {}

        /** Använd nyckel: the same {@link RepeatKey} has been sent with something else. */
        record KeyReused() implements Begun {}
    }

    /** What came of sending what a browser has sealed to a centre for the first time. */
    public sealed interface Arrived {

        /** Framme: what they come back with, their browser has drawn and shows. */
        record Here() implements Arrived {}

        /** Borta: the same has been sent before, and nothing opens with its receipt any more. */
        record Left() implements Arrived {}

        /** Tar inte emot: there is no such service, or nobody there can be written to here. */
        record NotReceiving() implements Arrived {}

        /** Använd nyckel: the same {@link RepeatKey} has been sent with something else. */
        record KeyReused() implements Arrived {}

        /** Passar inte: it is sealed to a key that the centre has no more, or something with its ids is there. */
        record Unfit() implements Arrived {}
    }

    /** What came of asking to be called. */
    public sealed interface Asked {

        /** Skriftligt: a professional is answered in writing, and nobody calls them. */
        record InWriting() implements Asked {}
    }

    /** What came of writing again. */
    public sealed interface Wrote extends Asked {

        /** Skickat: it is in the thread, once. */
        record Kept() implements Wrote {}

        /** Finns inte: the receipt belongs to nothing. */
        record NotThere() implements Wrote {}

        /** Använd nyckel: the same {@link RepeatKey} has been sent with something else. */
        record KeyReused() implements Wrote {}

        /** Stängt: their browser alone has the key of its texts, and what they wrote is not sealed with that one. */
        record Shut() implements Wrote {}
    }

    /** What the receipt opens with. Takes about a millisecond, whatever it belongs to. */
    public SeekerKeys keys(Receipt receipt) {
        return receipts.of(receipt);
    }

    /** Begins a thread of somebody who wants help. */
    public Begun begin(String service, String language, MessageText text, RepeatKey key) {
        return begin(service, language, new Opening.Help(text, false), key);
    }

    /**
     * Begins a thread with the centre of the service.
     *
     * @param language of who writes, by its code
     */
    public Begun begin(String service, String language, Opening opening, RepeatKey key) {
        return transaction.execute(status -> beginning.begin(service, language, opening, key));
    }

    /**
     * Begins a thread of somebody who wants help, and whose browser has sealed what they wrote.
     *
     * @param young whether they let the centre know that they are under 18
     */
    public Arrived begin(String service, String language, SealedOpening opening, boolean young, RepeatKey key) {
        return transaction.execute(status -> {
            Arrived arrived = beginning.begin(service, language, opening, young, key);
            if (arrived instanceof Arrived.Unfit) {
                status.setRollbackOnly();
            }
            return arrived;
        });
    }

    /** They have kept the receipt: the request that it answered is not answered with it again. */
    public void kept(Receipt receipt, RepeatKey key) {
        transaction.executeWithoutResult(status -> repeats.useUp(key, receipt.written()));
    }

    /**
     * The thread; empty where the receipt belongs to nothing. That they have seen it is kept, by the day: no answer is
     * erased unread. Whoever has nothing new to read writes nothing: it is quicker, and leaves no trace of their coming.
     */
    public Optional<Conversation> open(SeekerKeys keys) {
        return transaction.execute(status -> {
            Optional<OwnThread> found = threads.find(keys);
            // Held before its messages are read: nothing is marked as seen that they are not shown.
            Optional<OwnThread> own = found.filter(this::isToChange).isPresent() ? threads.held(keys) : found;
            own.filter(one -> one.shared().hasUnread())
                    .ifPresent(one -> threads.share(one, one.shared().seen(LocalDate.now(clock))));
            return own.map(one -> one.conversation(messages.of(one.id(), one.keys())));
        });
    }

    /** Whether the receipt belongs to anything. Nothing is marked as seen. */
    public boolean isThere(SeekerKeys keys) {
        return transaction.execute(status -> threads.isOpen(keys));
    }

    private boolean isToChange(OwnThread own) {
        return own.shared().hasUnread() || threads.isOver(own);
    }

    /** Adds a message to the thread. */
    public Wrote write(SeekerKeys keys, MessageText text, RepeatKey key) {
        return transaction.execute(status -> threads.held(keys)
                .<Wrote>map(own -> own.isShut()
                        ? new Wrote.Shut()
                        : write(own, key, number -> Letter.of(number, Kind.SEEKER, null, text.text())))
                .orElseGet(Wrote.NotThere::new));
    }

    /** Adds what their browser has sealed to the thread, where that has the key still that it was sealed with. */
    public Wrote write(SeekerKeys keys, SealedMore more, RepeatKey key) {
        SealedText text = more.text();
        return transaction.execute(status -> threads.held(keys)
                .map(own -> write(
                        own,
                        key,
                        text.id(),
                        number -> Letter.sealed(number, text.body()),
                        own.box().equals(more.box())))
                .orElseGet(Wrote.NotThere::new));
    }

    /** Asks to be called, where somebody wants help. What was asked before is taken back. */
    public Asked askForCall(SeekerKeys keys, CallBack call, RepeatKey key) {
        return transaction.execute(status -> threads.held(keys)
                .<Asked>map(own -> own.shared().about().errand() == Errand.HELP
                        ? write(own, key, number -> new Letter(number, 0, Kind.CALL_ME, null, "", call))
                        : new Asked.InWriting())
                .orElseGet(Wrote.NotThere::new));
    }

    /** Wishes no more to be called: the number is gone. Whether there is a thread. */
    public boolean takeCallBack(SeekerKeys keys) {
        return transaction.execute(status -> change(keys, own -> calls.forget(own.id(), own.keys())));
    }

    /** Says whether their access is to end on the day after they have read an answer; whether there is a thread. */
    public boolean leaveOnceRead(SeekerKeys keys, boolean leaving) {
        return transaction.execute(
                status -> change(keys, own -> threads.share(own, own.shared().leavingOnceRead(leaving))));
    }

    /** Ends their access at once; whether there was any. The centre is told that they have gone. */
    public boolean leave(SeekerKeys keys) {
        return transaction.execute(status -> change(keys, threads::end));
    }

    private Wrote write(OwnThread own, RepeatKey key, IntFunction<Letter> letter) {
        return write(own, key, UUID.randomUUID(), letter, true);
    }

    /** Asked within what is done once: what was kept before the thread got another key is not asked for again. */
    private Wrote write(OwnThread own, RepeatKey key, UUID id, IntFunction<Letter> letter, boolean fits) {
        Letter asked = letter.apply(0);
        return switch (repeats.once(key, "write " + own.id() + " " + asked.kind() + " " + asked.said(), () -> {
            if (!fits) {
                return SHUT;
            }
            return add(own, id, letter.apply(own.nextNumber())) ? "" : TAKEN;
        })) {
            case Done.Answered done -> wrote(done.answer());
            case Done.SomethingElse other -> new Wrote.KeyReused();
        };
    }

    private static Wrote wrote(String answer) {
        return switch (answer) {
            case TAKEN -> new Wrote.KeyReused();
            case SHUT -> new Wrote.Shut();
            default -> new Wrote.Kept();
        };
    }

    /** Whether nothing with its id was there. */
    private boolean add(OwnThread own, UUID id, Letter letter) {
        if (letter.kind() == Kind.CALL_ME) {
            calls.forget(own.id(), own.keys());
        }
        return threads.add(own, id, letter);
    }

    private boolean change(SeekerKeys keys, Consumer<OwnThread> change) {
        Optional<OwnThread> own = threads.held(keys);
        own.ifPresent(change);
        return own.isPresent();
    }
}
