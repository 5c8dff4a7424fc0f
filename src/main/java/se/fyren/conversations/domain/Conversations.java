package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.access.Pepper;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.Message;
import se.fyren.conversations.Message.From;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Messages.Sent;
import se.fyren.conversations.letters.Card;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.SealedCard;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;

/** What a help-seeker does. None of it is audited: it is theirs. */
@Component
public class Conversations {

    private static final int TAG = 32;
    private static final int MARK = 16;

    private final TransactionOperations transaction;
    private final Threads threads;
    private final Messages messages;
    private final Repeats repeats;
    private final Centres centres;
    private final SecretKey salt;
    private final Clock clock;

    Conversations(
            TransactionOperations transaction,
            Threads threads,
            Messages messages,
            Repeats repeats,
            Centres centres,
            Pepper pepper,
            Clock clock) {
        this.transaction = transaction;
        this.threads = threads;
        this.messages = messages;
        this.repeats = repeats;
        this.centres = centres;
        this.salt = pepper.forPurpose("fyren receipt salt");
        this.clock = clock;
    }

    /** What came of writing to a centre for the first time. */
    public sealed interface Begun {

        /** Påbörjat: what they come back with, shown once. */
        record With(Receipt receipt) implements Begun {}

        /** Tar inte emot: there is no such service, or nobody there can be written to here. */
        record NotReceiving() implements Begun {}

        /** Använd nyckel: the same {@link RepeatKey} has been sent with something else. */
        record KeyReused() implements Begun {}
    }

    /** What came of writing again. */
    public sealed interface Wrote {

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

    /**
     * Begins a thread with the centre of the service.
     *
     * @param language the help-seeker's, by its code
     */
    public Begun begin(String service, String language, MessageText text, RepeatKey key) {
        return transaction.execute(status -> {
            Optional<Centre> centre = centres.receiving(service);
            if (centre.isEmpty()) {
                return new Begun.NotReceiving();
            }
            return repeats.once(key, "begin " + service + " " + text.text(), () -> begun(
                                    service, language, text, centre.get())
                            .written())
                    .<Begun>map(written -> new Begun.With(again(written)))
                    .orElseGet(Begun.KeyReused::new);
        });
    }

    private Receipt begun(String service, String language, MessageText text, Centre centre) {
        LocalDate today = LocalDate.now(clock);
        Receipt receipt = Receipt.random();
        SeekerKeys seeker = keys(receipt);
        SecretKey key = SecretKey.random();
        UUID id = UUID.randomUUID();
        threads.add(
                id,
                new Sealed(seeker.tag()),
                Sealed.random(MARK),
                new Sealed(SeekerKeys.box(key, seeker.publicKey(), id)),
                new Sealed(Shared.begun(service, language, today).sealed(key, id)),
                new Sealed(SealedCard.arriving(new Card(key, seeker.publicKey()), centre.key(), id)),
                today);
        messages.add(Place.random(id, today), new Letter(1, Kind.SEEKER, null, text.text()), key);
        return receipt;
    }

    private static Receipt again(String written) {
        if (Receipt.read(written) instanceof Receipt.Reading.Read read) {
            return read.receipt();
        }
        throw new IllegalStateException("What was kept is no receipt");
    }

    /**
     * The thread; empty where the receipt belongs to nothing. That they have seen it is kept, by the day: no answer is
     * erased unread.
     */
    public Optional<Conversation> open(SeekerKeys keys) {
        return transaction.execute(status -> threads.find(new Sealed(keys.tag()))
                .map(row -> opened(row, keys))
                .map(opened -> {
                    List<Sent> sent = messages.of(opened.id, opened.key);
                    if (opened.shared.hasUnread()) {
                        see(keys, opened.shared.last());
                    }
                    return new Conversation(
                            opened.shared.service(),
                            sent.stream().flatMap(Conversations::message).toList());
                }));
    }

    /** Whoever has nothing new to read writes nothing: it is quicker, and leaves no trace of their coming. */
    private void see(SeekerKeys keys, int through) {
        threads.hold(new Sealed(keys.tag()))
                .map(row -> opened(row, keys))
                .ifPresent(opened -> share(opened, opened.shared.seen(through, LocalDate.now(clock))));
    }

    /** Adds a message to the thread. */
    public Wrote write(SeekerKeys keys, MessageText text, RepeatKey key) {
        return transaction.execute(status -> threads.hold(new Sealed(keys.tag()))
                .map(row -> opened(row, keys))
                .<Wrote>map(opened -> repeats.once(key, "write " + opened.id + " " + text.text(), () -> {
                            add(opened, Kind.SEEKER, text.text());
                            return "";
                        })
                        .<Wrote>map(done -> new Wrote.Kept())
                        .orElseGet(Wrote.KeyReused::new))
                .orElseGet(Wrote.NotThere::new));
    }

    /** Ends their access at once; whether there was any. The centre is told that they have gone. */
    public boolean leave(SeekerKeys keys) {
        return transaction.execute(status -> threads.hold(new Sealed(keys.tag()))
                .map(row -> opened(row, keys))
                .map(opened -> {
                    add(opened, Kind.LEFT, "");
                    PrivateKey nobody = PrivateKey.random();
                    threads.cutOff(
                            opened.id,
                            Sealed.random(TAG),
                            new Sealed(SeekerKeys.box(SecretKey.random(), nobody.publicKey(), opened.id)));
                    return true;
                })
                .orElse(false));
    }

    private record Opened(UUID id, SecretKey key, Shared shared) {}

    private static Opened opened(Threads.Row row, SeekerKeys keys) {
        SecretKey key = keys.open(row.box().bytes(), row.id())
                .orElseThrow(() -> new IllegalStateException("A thread does not open with its own receipt"));
        Shared shared = Shared.open(row.shared().bytes(), key, row.id())
                .orElseThrow(() -> new IllegalStateException("A thread does not open with its own key"));
        return new Opened(row.id(), key, shared);
    }

    private void add(Opened opened, Kind kind, String text) {
        LocalDate today = LocalDate.now(clock);
        Letter letter = new Letter(opened.shared.last() + 1, kind, null, text);
        messages.add(Place.random(opened.id, today), letter, opened.key);
        share(opened, opened.shared.after(letter, today));
    }

    private void share(Opened opened, Shared shared) {
        threads.share(opened.id, new Sealed(shared.sealed(opened.key, opened.id)));
    }

    private static Stream<Message> message(Sent sent) {
        return switch (sent.letter().kind()) {
            case SEEKER ->
                text(sent).map(text -> new Message(From.YOU, sent.place().day(), text));
            case CENTRE ->
                text(sent).map(text -> new Message(From.CENTRE, sent.place().day(), text));
            case LEFT -> Stream.of();
        };
    }

    private static Stream<MessageText> text(Sent sent) {
        return MessageText.of(sent.letter().text()).stream();
    }
}
