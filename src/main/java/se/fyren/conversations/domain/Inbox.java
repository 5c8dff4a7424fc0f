package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Centres;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.domain.Messages.Sent;
import se.fyren.conversations.letters.CentreKey;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;

/** Inkorgen: what has been written to a centre, as its counsellors see it. Every look goes through the gate. */
@Component
public class Inbox {

    private final Gate gate;
    private final Centres centres;
    private final Filing filing;
    private final Threads threads;
    private final Messages messages;
    private final Clock clock;

    Inbox(Gate gate, Centres centres, Filing filing, Threads threads, Messages messages, Clock clock) {
        this.gate = gate;
        this.centres = centres;
        this.filing = filing;
        this.threads = threads;
        this.messages = messages;
        this.clock = clock;
    }

    /** Rad: one thread in the list. */
    public record Line(UUID thread, String language, Kind lastBy, LocalDate lastOn) {}

    /** Tråd: a whole thread, the oldest entry first. */
    public record WholeThread(UUID id, String language, List<Entry> entries) {

        public WholeThread {
            entries = List.copyOf(entries);
        }
    }

    /** Post: one entry of a thread, with its day. */
    public record Entry(LocalDate day, Letter letter) {}

    /** The centre's threads, those that have waited longest for an answer first; empty where they may not see any. */
    public Optional<List<Line>> look(SignedIn who) {
        return gate.list(who, Act.LIST, Part.OUTLINE, Thing.THREAD, scope -> filing.all(keys(who)).stream()
                .map(filed -> new Line(
                        filed.row().id(),
                        filed.shared().language(),
                        filed.shared().lastBy(),
                        filed.shared().lastOn()))
                .sorted(Comparator.comparing((Line line) -> line.lastBy() != Kind.SEEKER)
                        .thenComparing(Line::lastOn)
                        .thenComparing(Line::thread))
                .toList());
    }

    /** The whole thread; empty where it is not there or not theirs. */
    public Optional<WholeThread> open(SignedIn who, UUID thread) {
        return gate.read(who, Part.CONTENT, Thing.THREAD, () -> found(who, thread))
                .map(this::read);
    }

    /**
     * Answers; empty where it is not there or not theirs, false where the help-seeker has ended their access.
     *
     * @param id of the message, from the form: what is sent twice is kept once
     */
    public Optional<Boolean> answer(SignedIn who, UUID thread, UUID id, MessageText text) {
        return gate.through(who, Act.CHANGE, Part.CONTENT, Thing.THREAD, () -> found(who, thread), filed -> {
            if (filed.shared().lastBy() == Kind.LEFT) {
                return false;
            }
            LocalDate today = LocalDate.now(clock);
            Letter letter = new Letter(filed.shared().last() + 1, Kind.CENTRE, who.staff(), text.text());
            if (messages.add(new Place(thread, id, today), letter, filed.card().key())) {
                threads.share(
                        thread,
                        new Sealed(filed.shared()
                                .after(letter, today)
                                .sealed(filed.card().key(), thread)));
            }
            return true;
        });
    }

    private Optional<Guarded<Filed>> found(SignedIn who, UUID thread) {
        Optional<Filed> filed = filing.one(thread, keys(who));
        return who.hat()
                .map(Hat::unit)
                .flatMap(unit -> filed.map(one -> new Guarded<>(Ref.of(Thing.THREAD, thread, unit.id()), one)));
    }

    private List<CentreKey> keys(SignedIn who) {
        return centres.keys(who).stream().map(CentreKey::new).toList();
    }

    private WholeThread read(Filed filed) {
        List<Sent> sent = messages.of(filed.row().id(), filed.card().key());
        return new WholeThread(
                filed.row().id(),
                filed.shared().language(),
                sent.stream()
                        .map(one -> new Entry(one.place().day(), one.letter()))
                        .toList());
    }
}
