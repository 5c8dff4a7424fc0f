package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres.Centre;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Opening.Consultation;
import se.fyren.conversations.Opening.Help;
import se.fyren.conversations.Opening.Referring;
import se.fyren.conversations.letters.Card;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.SealedCard;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.Shared.About;
import se.fyren.conversations.letters.ThreadKeys;

/** Trådens början: its row and its first letter. */
@Component
class Beginning {

    private static final int MARK = 16;

    private final Threads threads;
    private final Messages messages;
    private final Watching watching;
    private final Clock clock;

    Beginning(Threads threads, Messages messages, Watching watching, Clock clock) {
        this.threads = threads;
        this.messages = messages;
        this.watching = watching;
        this.clock = clock;
    }

    /** What a thread begins with. */
    static Letter letter(Opening opening) {
        @Nullable
        Enclosure enclosed =
                switch (opening) {
                    case Help help -> null;
                    case Consultation consultation -> consultation.from();
                    case Referring referring -> referring.referral();
                };
        return new Letter(1, 0, Kind.SEEKER, null, opening.text().text(), enclosed);
    }

    /** Begins it, for who has the receipt that these come of and for the centre. */
    void begin(About about, Letter first, SeekerKeys seeker, Centre centre) {
        LocalDate today = LocalDate.now(clock);
        ThreadKeys keys = ThreadKeys.random();
        UUID id = UUID.randomUUID();
        Shared shared = Shared.begun(about, today);
        threads.add(
                id,
                new Sealed(seeker.tag()),
                Sealed.random(MARK),
                new Sealed(SeekerKeys.box(keys.shared(), seeker.publicKey(), id)),
                new Sealed(shared.sealed(keys.shared(), id)),
                new Sealed(SealedCard.arriving(new Card(keys, seeker.publicKey(), Desk.EMPTY), centre.key(), id)),
                watching.afterLetter(id, shared),
                today);
        messages.add(Place.random(id, today), first, keys);
    }
}
