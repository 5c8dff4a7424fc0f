package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Messages.Sent;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.Shared;

/** Mottagningens trådar: the one way to a centre's threads for its staff, through the gate. */
@Component
class CentreThreads {

    private final Gate gate;
    private final OwnKeys own;
    private final Filing filing;
    private final Listing listing;
    private final Threads threads;
    private final Messages messages;
    private final Watching watching;
    private final Clock clock;

    CentreThreads(
            Gate gate,
            OwnKeys own,
            Filing filing,
            Listing listing,
            Threads threads,
            Messages messages,
            Watching watching,
            Clock clock) {
        this.gate = gate;
        this.own = own;
        this.filing = filing;
        this.listing = listing;
        this.threads = threads;
        this.messages = messages;
        this.watching = watching;
        this.clock = clock;
    }

    /** What is read of all of them; empty where they may not see any. */
    <R> Optional<R> all(SignedIn who, Function<List<Filed>, R> reading) {
        return gate.list(who, Act.LIST, Part.OUTLINE, Thing.THREAD, scope -> reading.apply(filing.all(own.of(who))));
    }

    /** What is read of their lines in the inbox, in no order; empty where they may not see any. */
    <R> Optional<R> lines(SignedIn who, Function<List<Line>, R> reading) {
        return gate.list(who, Act.LIST, Part.OUTLINE, Thing.THREAD, scope -> reading.apply(listing.of(own.of(who))));
    }

    /** What is read of one; empty where it is not there or not theirs. */
    <R> Optional<R> read(SignedIn who, UUID thread, Function<Filed, R> reading) {
        return gate.through(who, Act.READ, Part.CONTENT, Thing.THREAD, () -> found(who, thread), reading);
    }

    /** What is read of one that need not stay as it is meanwhile; empty where it is not there or not theirs. */
    <R> Optional<R> glance(SignedIn who, UUID thread, Function<Filed, R> reading) {
        return gate.through(
                who,
                Act.READ,
                Part.CONTENT,
                Thing.THREAD,
                () -> guarded(who, filing.glance(thread, own.of(who))),
                reading);
    }

    /** What is done to one; empty where it is not there or not theirs. */
    <R> Optional<R> change(SignedIn who, UUID thread, Function<Filed, R> doing) {
        return gate.through(who, Act.CHANGE, Part.CONTENT, Thing.THREAD, () -> found(who, thread), doing);
    }

    /** What is done to one before it is destroyed; empty where it is not there or not theirs. */
    <R> Optional<R> remove(SignedIn who, UUID thread, Function<Filed, R> doing) {
        return gate.through(who, Act.REMOVE, Part.OUTLINE, Thing.THREAD, () -> found(who, thread), filed -> {
            listing.forget(own.of(who));
            return doing.apply(filed);
        });
    }

    List<Sent> letters(Filed filed) {
        return messages.of(filed.id(), filed.card().keys());
    }

    /** Adds what both sides see; what is sent twice is kept once, and what is sent again with another text beside it. */
    void send(Filed filed, UUID id, Letter letter) {
        if (!isThere(filed, id, letter)) {
            add(filed, id, letter);
            Shared after = filed.shared().after(letter, LocalDate.now(clock));
            share(filed, after, watching.afterLetter(filed.id(), after));
        }
    }

    /** What has been kept under the id. */
    Optional<Letter> kept(Filed filed, UUID id) {
        return letters(filed).stream()
                .filter(sent -> sent.place().id().equals(id))
                .map(Sent::letter)
                .findFirst();
    }

    /** Whether it has been kept under the id, or beside what came under it before with another text. */
    private boolean isThere(Filed filed, UUID id, Letter letter) {
        List<Sent> letters = letters(filed);
        return letters.stream()
                .filter(sent -> sent.place().id().equals(id))
                .map(Sent::letter)
                .anyMatch(first -> letters.stream()
                        .map(Sent::letter)
                        .filter(one -> Letter.IN_ORDER.compare(one, first) >= 0)
                        .anyMatch(one -> isSame(one, letter)));
    }

    private static boolean isSame(Letter one, Letter other) {
        return one.kind() == other.kind()
                && Objects.equals(one.author(), other.author())
                && one.text().equals(other.text())
                && Objects.equals(one.enclosed(), other.enclosed());
    }

    private void add(Filed filed, UUID id, Letter letter) {
        LocalDate today = LocalDate.now(clock);
        if (!messages.add(new Place(filed.id(), id, today), letter, filed.card().keys())) {
            messages.add(Place.random(filed.id(), today), letter, filed.card().keys());
        }
    }

    /** Adds what the centre alone sees, after all that there is; otherwise as {@link #send}. */
    void note(Filed filed, UUID id, Kind kind, SignedIn author, MessageText text) {
        note(filed, id, kind, author, text, null);
    }

    /** The same, with what stands in fields of its own. */
    void note(Filed filed, UUID id, Kind kind, SignedIn author, MessageText text, @Nullable Enclosure enclosed) {
        int number = filed.shared().latest().number();
        int after = messages.nextAfter(number, filed.id(), filed.card().keys());
        Letter letter = new Letter(number, after, kind, author.staff(), text.text(), enclosed);
        if (!isThere(filed, id, letter)) {
            add(filed, id, letter);
        }
    }

    void share(Filed filed, Shared shared) {
        threads.share(filed.id(), sealed(filed, shared));
    }

    /** It rests, and nobody is told that it waits; or it is woken, and they are. */
    void watch(Filed filed, boolean rests) {
        share(filed, filed.shared(), rests ? watching.resting(filed.id()) : watching.woken(filed.id(), filed.shared()));
    }

    private void share(Filed filed, Shared shared, Sealed watch) {
        threads.share(filed.id(), sealed(filed, shared), watch);
    }

    private static Sealed sealed(Filed filed, Shared shared) {
        return new Sealed(shared.sealed(filed.card().keys().shared(), filed.id()));
    }

    private Optional<Guarded<Filed>> found(SignedIn who, UUID thread) {
        return guarded(who, filing.one(thread, own.of(who)));
    }

    private static Optional<Guarded<Filed>> guarded(SignedIn who, Optional<Filed> filed) {
        return who.hat().map(Hat::unit).flatMap(unit -> filed.map(one -> new Guarded<>(ref(one, unit.id()), one)));
    }

    /** Whoever has taken the thread answers for it, and sees in their own part of the trail who read it. */
    private static Ref ref(Filed filed, UUID unit) {
        Ref ref = Ref.of(Thing.THREAD, filed.id(), unit);
        UUID assigned = filed.card().desk().assigned();
        return assigned == null ? ref : ref.answeredForBy(assigned);
    }
}
