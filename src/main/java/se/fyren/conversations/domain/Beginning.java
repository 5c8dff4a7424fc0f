package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.Errand;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Opening.Consultation;
import se.fyren.conversations.Opening.Help;
import se.fyren.conversations.Opening.Referring;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Arrived;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.domain.Repeats.Done;
import se.fyren.conversations.letters.Card;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.SealedCard;
import se.fyren.conversations.letters.SealedOpening;
import se.fyren.conversations.letters.SealedText;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.Shared.About;
import se.fyren.conversations.letters.ThreadKeys;
import se.fyren.conversations.letters.ToSeeker;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;

/** Trådens början: its row and its first letter. Within a transaction. */
@Component
class Beginning {

    private static final int MARK = 16;
    /** The answers to what a browser has sealed: a receipt is none of Fyren's then. */
    private static final String BEGUN = "begun";

    private static final String UNFIT = "unfit";

    private final Centres centres;
    private final Repeats repeats;
    private final Receipts receipts;
    private final Threads threads;
    private final OwnThreads own;
    private final Messages messages;
    private final Watching watching;
    private final Clock clock;

    Beginning(
            Centres centres,
            Repeats repeats,
            Receipts receipts,
            Threads threads,
            OwnThreads own,
            Messages messages,
            Watching watching,
            Clock clock) {
        this.centres = centres;
        this.repeats = repeats;
        this.receipts = receipts;
        this.threads = threads;
        this.own = own;
        this.messages = messages;
        this.watching = watching;
        this.clock = clock;
    }

    /** Begins it with what is sealed here. */
    Begun begin(String service, String language, Opening opening, RepeatKey key) {
        Optional<Centre> centre = centres.receiving(service);
        if (centre.isEmpty()) {
            return new Begun.NotReceiving();
        }
        Letter first = letter(opening);
        About about = new About(service, language, opening.errand(), opening instanceof Help help && help.young());
        String asked = "begin " + service + " " + opening.errand() + " " + about.young() + " " + first.said();
        return switch (repeats.once(
                key, asked, () -> begun(about, first, centre.get()).written())) {
            case Done.Now(String receipt) -> new Begun.With(receipt(receipt));
            case Done.Before(String kept) -> kept.isEmpty() ? new Begun.Shown() : again(receipt(kept));
            case Done.SomethingElse other -> new Begun.KeyReused();
        };
    }

    private static Letter letter(Opening opening) {
        @Nullable
        Enclosure enclosed =
                switch (opening) {
                    case Help help -> null;
                    case Consultation consultation -> consultation.from();
                    case Referring referring -> referring.referral();
                };
        return new Letter(1, 0, Kind.SEEKER, null, opening.text().text(), enclosed);
    }

    private Receipt begun(About about, Letter first, Centre centre) {
        Receipt receipt = Receipt.random();
        SeekerKeys seeker = receipts.of(receipt);
        ThreadKeys keys = ThreadKeys.random();
        UUID id = UUID.randomUUID();
        Card card = new Card(keys, seeker.toSeeker(), Desk.EMPTY);
        add(id, seeker, Boxes.of(card, id), about, keys, SealedCard.arriving(card, centre.key(), id));
        messages.add(Place.random(id, LocalDate.now(clock)), first, keys);
        return receipt;
    }

    private Begun again(Receipt receipt) {
        return own.isOpen(receipts.of(receipt)) ? new Begun.With(receipt) : new Begun.Left(receipt);
    }

    private static Receipt receipt(String written) {
        if (Receipt.read(written) instanceof Receipt.Reading.Read(Receipt receipt)) {
            return receipt;
        }
        throw new IllegalStateException("What was kept is no receipt");
    }

    /** Begins it with what a browser has sealed. Where it does not fit, nothing of it may stay. */
    Arrived begin(String service, String language, SealedOpening opening, boolean young, RepeatKey key) {
        Optional<Centre> centre = centres.receiving(service);
        if (centre.isEmpty()) {
            return new Arrived.NotReceiving();
        }
        Letter first = Letter.sealed(1, opening.text().body());
        About about = new About(service, language, Errand.HELP, young);
        String asked = "begin " + service + " " + young + " " + opening.thread() + " " + first.said();
        return switch (repeats.once(key, asked, () -> begun(about, first, opening, centre.get()) ? BEGUN : UNFIT)) {
            case Done.Now(String answer) -> answer.equals(UNFIT) ? new Arrived.Unfit() : new Arrived.Here();
            case Done.Before(String answer) -> answer.equals(UNFIT) ? new Arrived.Unfit() : again(opening);
            case Done.SomethingElse other -> corrected(about, opening);
        };
    }

    /** Whether it is sealed to the centre, and nothing with its ids or its door was there. */
    private boolean begun(About about, Letter first, SealedOpening opening, Centre centre) {
        UUID id = opening.thread();
        SeekerKeys seeker = receipts.ofDoor(opening.door());
        ThreadKeys keys = new ThreadKeys(SecretKey.random(), null, SecretKey.random());
        ToSeeker toSeeker = seeker.toSeeker(opening.reading());
        Boxes boxes = new Boxes(new Sealed(toSeeker.box(keys.shared(), id)), new Sealed(opening.textBox()));
        byte[] card = SealedCard.arriving(new Card(keys, toSeeker, Desk.EMPTY), opening.cardText(), centre.key(), id);
        return opening.isTo(centre.key())
                && add(id, seeker, boxes, about, keys, card)
                && messages.add(new Place(id, opening.text().id(), LocalDate.now(clock)), first, keys);
    }

    /**
     * Sent again with another text, because no answer came to the first: a letter more in the thread that it began. Their
     * browser shows the number of that one.
     */
    private Arrived corrected(About about, SealedOpening opening) {
        return own.held(receipts.ofDoor(opening.door()))
                .filter(one -> one.id().equals(opening.thread()) && one.isIn(opening.textBox()))
                .map(one -> corrected(one, about, opening.text()))
                .orElseGet(Arrived.KeyReused::new);
    }

    private Arrived corrected(OwnThread thread, About about, SealedText text) {
        OwnThread told = thread.with(thread.shared().about(about.young()));
        own.share(told, told.shared());
        boolean isThere =
                own.add(told, text.id(), Letter.sealed(told.nextNumber(), text.body())) || own.has(told, text.id());
        return isThere ? new Arrived.Here() : new Arrived.Unfit();
    }

    private Arrived again(SealedOpening opening) {
        return own.isOpen(receipts.ofDoor(opening.door())) ? new Arrived.Here() : new Arrived.Left();
    }

    private boolean add(UUID id, SeekerKeys seeker, Boxes boxes, About about, ThreadKeys keys, byte[] card) {
        LocalDate today = LocalDate.now(clock);
        Shared shared = Shared.begun(about, today);
        return threads.add(
                id,
                new Sealed(seeker.tag()),
                Sealed.random(MARK),
                boxes,
                new Sealed(shared.sealed(keys.shared(), id)),
                new Sealed(card),
                watching.afterLetter(id, shared),
                today);
    }
}
