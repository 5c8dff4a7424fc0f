package se.fyren.conversations.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.access.Pepper;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.Errand;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Opening.Help;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.Shared.About;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;

/** What a help-seeker does. None of it is audited: it is theirs. */
@Component
public class Conversations {

    private final TransactionOperations transaction;
    private final Beginning beginning;
    private final Threads threads;
    private final Messages messages;
    private final Repeats repeats;
    private final Leaving leaving;
    private final Calls calls;
    private final Centres centres;
    private final Watching watching;
    private final SecretKey salt;
    private final Clock clock;

    Conversations(
            TransactionOperations transaction,
            Beginning beginning,
            Threads threads,
            Messages messages,
            Repeats repeats,
            Leaving leaving,
            Calls calls,
            Centres centres,
            Watching watching,
            Pepper pepper,
            Clock clock) {
        this.transaction = transaction;
        this.beginning = beginning;
        this.threads = threads;
        this.messages = messages;
        this.repeats = repeats;
        this.leaving = leaving;
        this.calls = calls;
        this.centres = centres;
        this.watching = watching;
        this.salt = pepper.forPurpose("fyren receipt salt");
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
    }

    /** What the receipt opens with. Takes about a millisecond, whatever it belongs to. */
    public SeekerKeys keys(Receipt receipt) {
        return new SeekerKeys(receipt.key(salt));
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
        return transaction.execute(status -> {
            Optional<Centre> centre = centres.receiving(service);
            if (centre.isEmpty()) {
                return new Begun.NotReceiving();
            }
            Letter first = Beginning.letter(opening);
            About about = new About(service, language, opening.errand(), opening instanceof Help help && help.young());
            return repeats.once(
                            key,
                            "begin " + service + " " + opening.errand() + " " + about.young() + " " + written(first),
                            () -> begun(about, first, centre.get()).written())
                    .<Begun>map(written -> written.isEmpty() ? new Begun.Shown() : again(written))
                    .orElseGet(Begun.KeyReused::new);
        });
    }

    private Receipt begun(About about, Letter first, Centre centre) {
        Receipt receipt = Receipt.random();
        beginning.begin(about, first, keys(receipt), centre);
        return receipt;
    }

    private static String written(Letter letter) {
        return new String(letter.written(), UTF_8);
    }

    private Begun again(String written) {
        if (Receipt.read(written) instanceof Receipt.Reading.Read(Receipt receipt)) {
            return isOpen(keys(receipt)) ? new Begun.With(receipt) : new Begun.Left(receipt);
        }
        throw new IllegalStateException("What was kept is no receipt");
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
            Optional<OwnThread> found = threads.find(new Sealed(keys.tag())).map(row -> OwnThread.opened(row, keys));
            // Held before its messages are read: nothing is marked as seen that they are not shown.
            Optional<OwnThread> own = found.filter(this::isToChange).isPresent() ? held(keys) : found;
            own.filter(one -> one.shared().hasUnread())
                    .ifPresent(one -> share(one, one.shared().seen(LocalDate.now(clock))));
            return own.map(one -> one.conversation(messages.of(one.id(), one.keys())));
        });
    }

    /** Whether the receipt belongs to anything. Nothing is marked as seen. */
    public boolean isThere(SeekerKeys keys) {
        return transaction.execute(status -> isOpen(keys));
    }

    private boolean isOpen(SeekerKeys keys) {
        return threads.find(new Sealed(keys.tag()))
                .map(row -> OwnThread.opened(row, keys))
                .filter(own -> !own.shared().isOver(LocalDate.now(clock)))
                .isPresent();
    }

    private boolean isToChange(OwnThread own) {
        return own.shared().hasUnread() || own.shared().isOver(LocalDate.now(clock));
    }

    /** Adds a message to the thread. */
    public Wrote write(SeekerKeys keys, MessageText text, RepeatKey key) {
        return transaction.execute(status -> held(keys)
                .<Wrote>map(own -> write(own, key, number -> Letter.of(number, Kind.SEEKER, null, text.text())))
                .orElseGet(Wrote.NotThere::new));
    }

    /** Asks to be called, where somebody wants help. What was asked before is taken back. */
    public Asked askForCall(SeekerKeys keys, CallBack call, RepeatKey key) {
        return transaction.execute(status -> held(keys)
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
                status -> change(keys, own -> share(own, own.shared().leavingOnceRead(leaving))));
    }

    /** Ends their access at once; whether there was any. The centre is told that they have gone. */
    public boolean leave(SeekerKeys keys) {
        return transaction.execute(status -> change(keys, this::end));
    }

    private Wrote write(OwnThread own, RepeatKey key, IntFunction<Letter> letter) {
        return repeats.once(key, "write " + own.id() + " " + written(letter.apply(0)), () -> {
                    add(own, letter.apply(own.shared().latest().number() + 1));
                    return "";
                })
                .<Wrote>map(done -> new Wrote.Kept())
                .orElseGet(Wrote.KeyReused::new);
    }

    private void add(OwnThread own, Letter letter) {
        LocalDate today = LocalDate.now(clock);
        if (letter.kind() == Kind.CALL_ME) {
            calls.forget(own.id(), own.keys());
        }
        messages.add(Place.random(own.id(), today), letter, own.keys());
        Shared after = own.shared().after(letter, today);
        threads.share(
                own.id(),
                new Sealed(after.sealed(own.keys().shared(), own.id())),
                watching.afterLetter(own.id(), after));
    }

    private boolean change(SeekerKeys keys, Consumer<OwnThread> change) {
        Optional<OwnThread> own = held(keys);
        own.ifPresent(change);
        return own.isPresent();
    }

    /** The thread, held; where their access was to have ended by today, it ends now, whatever they came for. */
    private Optional<OwnThread> held(SeekerKeys keys) {
        Optional<OwnThread> own = threads.hold(new Sealed(keys.tag())).map(row -> OwnThread.opened(row, keys));
        boolean over =
                own.filter(one -> one.shared().isOver(LocalDate.now(clock))).isPresent();
        if (over) {
            own.ifPresent(this::end);
        }
        return over ? Optional.empty() : own;
    }

    private void end(OwnThread own) {
        leaving.leave(own.id(), own.keys(), own.shared());
    }

    private void share(OwnThread own, Shared shared) {
        threads.share(own.id(), new Sealed(shared.sealed(own.keys().shared(), own.id())));
    }
}
