package se.fyren.conversations.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.conversations.Referral;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.Shared.About;

/** Inkorgen: what has been written to a centre, as its counsellors see it. Every look goes through the gate. */
@Component
public class Inbox {

    private final CentreThreads threads;

    Inbox(CentreThreads threads) {
        this.threads = threads;
    }

    /** Läge: for whom a thread waits. */
    public enum State {
        /** Nobody at the centre has answered yet. */
        NEW,
        WAITING_FOR_US,
        WAITING_FOR_THEM,
        /** Until something is written; for good where the help-seeker has gone. */
        RESTING;

        static State of(Shared shared, Desk desk) {
            if (shared.hasLeft() || desk.restsAfter() == shared.latest().number()) {
                return RESTING;
            }
            if (shared.latest().byCentre()) {
                return WAITING_FOR_THEM;
            }
            return shared.latest().answered() ? WAITING_FOR_US : NEW;
        }
    }

    /**
     * Rad: one thread in the list.
     *
     * @param since the day from which it has been waiting
     * @param hasLeft whether the help-seeker has ended their access
     */
    public record Line(UUID thread, About about, State state, LocalDate since, boolean hasLeft, Desk desk) {}

    /**
     * Tråd: a whole thread, the oldest entry first.
     *
     * @param referral what the centre has said of who was referred; null where nobody was
     */
    public record WholeThread(Line line, Referral.@Nullable State referral, List<Entry> entries) {

        public WholeThread {
            entries = List.copyOf(entries);
        }

        /** How it stands, as they see it now. */
        public LastSeen lastSeen(UUID self) {
            return LastSeen.of(entries.stream().map(Entry::letter), line.desk, self);
        }

        /** The draft that somebody has not finished. */
        public Optional<Entry> draft(UUID staff) {
            return entries.stream()
                    .filter(entry -> entry.letter.kind() == Kind.DRAFT && staff.equals(entry.letter.author()))
                    .findFirst();
        }
    }

    /** Post: one entry of a thread, with its day. */
    public record Entry(LocalDate day, Letter letter) {}

    /**
     * The centre's threads: first those where somebody may be in danger, then those that wait for the centre, by how
     * long; empty where they may not see any.
     */
    public Optional<List<Line>> look(SignedIn who) {
        return look(who, Function.identity());
    }

    /** The same, as it is seen with what is to be asked within the gate's transaction. */
    public <R> Optional<R> look(SignedIn who, Function<List<Line>, R> seeing) {
        return threads.lines(
                who,
                lines -> seeing.apply(lines.stream()
                        .sorted(Comparator.comparing((Line line) -> line.desk.danger() == null)
                                .thenComparing(Line::state)
                                .thenComparing(Line::since)
                                .thenComparing(Line::thread))
                        .toList()));
    }

    /** The whole thread; empty where it is not there or not theirs. */
    public Optional<WholeThread> open(SignedIn who, UUID thread) {
        return open(who, thread, Function.identity());
    }

    /** The same, as it is seen with what is to be asked within the gate's transaction. */
    public <R> Optional<R> open(SignedIn who, UUID thread, Function<WholeThread, R> seeing) {
        return threads.read(
                who,
                thread,
                filed -> seeing.apply(new WholeThread(
                        line(filed),
                        filed.shared().referral(),
                        threads.letters(filed).stream()
                                .map(sent -> new Entry(sent.place().day(), sent.letter()))
                                .toList())));
    }

    static Line line(Filed filed) {
        Shared shared = filed.shared();
        Desk desk = filed.card().desk();
        return new Line(
                filed.id(),
                shared.about(),
                State.of(shared, desk),
                shared.latest().since(),
                shared.hasLeft(),
                desk);
    }
}
