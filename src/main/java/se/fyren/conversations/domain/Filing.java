package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.conversations.domain.Looks.Look;
import se.fyren.conversations.domain.Threads.Arrived;
import se.fyren.conversations.domain.Threads.Inside;
import se.fyren.conversations.domain.Threads.Outside;
import se.fyren.conversations.letters.Card;
import se.fyren.conversations.letters.CentreKey;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Shared;

/**
 * Diarieföring: a centre finds the threads that are its own. Nothing in the database says which they are, so it tries
 * its key on what has arrived, and marks what opens with a mark that only the same key can make.
 *
 * <p>Where the centre has a new key, because somebody left, its threads get new keys too, some at each look: whoever
 * kept an old key reads nothing that is written after that.
 */
@Component
class Filing {

    /** A thread that is being begun when its day ends may appear a while after. */
    private static final int DAYS_OF_GRACE = 1;
    /** How many threads get a new key at one look. */
    private static final int REKEYED_AT_ONCE = 50;

    private final Threads threads;
    private final Looks looks;
    private final Rekeying rekeying;
    private final Leaving leaving;
    private final Clock clock;

    Filing(Threads threads, Looks looks, Rekeying rekeying, Leaving leaving, Clock clock) {
        this.threads = threads;
        this.looks = looks;
        this.rekeying = rekeying;
        this.leaving = leaving;
        this.clock = clock;
    }

    /**
     * A thread of the centre's, opened.
     *
     * @param by which of the centre's keys has filed it
     */
    record Filed(Inside row, CentreKey by, Card card, Shared shared) {

        UUID id() {
            return row.id();
        }
    }

    /**
     * Blicken: what came of looking for the centre's threads.
     *
     * @param opened those that were not known
     * @param unchanged those that stand as they were known
     * @param through everything that arrived before it has been tried with one of the keys
     */
    record Looked(List<Filed> opened, Set<UUID> unchanged, LocalDate through) {

        Looked {
            opened = List.copyOf(opened);
            unchanged = Set.copyOf(unchanged);
        }
    }

    /**
     * The centre's threads, filed.
     *
     * @param keys the centre's, the newest first; none for somebody who has no share of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Filed> all(List<CentreKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : look(keys, LocalDate.EPOCH, Map.of()).opened();
    }

    /**
     * The centre's threads, filed; opened where they are not known as they stand.
     *
     * @param from everything that arrived before it and is the centre's is known
     * @param known by their editions
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Looked look(List<CentreKey> keys, LocalDate from, Map<UUID, Sealed> known) {
        CentreKey newest = keys.getFirst();
        LocalDate through = past(looks.of(keys).through());
        LocalDate since = past(from).isBefore(through) ? past(from) : through;
        Set<UUID> unchanged = new HashSet<>();
        List<UUID> own = new ArrayList<>();
        List<UUID> marked = new ArrayList<>();
        List<UUID> arrived = new ArrayList<>();
        for (Outside one : threads.some(known.keySet(), since)) {
            if (Objects.equals(one.edition(), known.get(one.id()))) {
                unchanged.add(one.id());
            } else if (isMarked(one.id(), one.mark(), newest)) {
                own.add(one.id());
            } else if (keys.stream().skip(1).anyMatch(key -> isMarked(one.id(), one.mark(), key))) {
                marked.add(one.id());
            } else if (!one.begunOn().isBefore(through)) {
                arrived.add(one.id());
            }
        }
        own.addAll(file(arrived, keys));
        marked.stream().limit(REKEYED_AT_ONCE).forEach(id -> rekey(id, keys));
        own.addAll(marked);
        List<Filed> opened = opened(own, keys).stream()
                .flatMap(filed -> ended(filed, keys).stream())
                .toList();
        // After the threads' rows: whoever holds one and counts alarms waits for this one, and never the other way.
        looks.hold(keys);
        LocalDate until = LocalDate.now(clock).minusDays(DAYS_OF_GRACE);
        looks.put(keys, new Look(until, looks.of(keys).alarms()));
        return new Looked(opened, unchanged, until);
    }

    /** Those that have been filed, as they stand; nothing is filed, held or changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Filed> filed(List<CentreKey> keys) {
        List<UUID> own = threads.all().stream()
                .filter(one -> keys.stream().anyMatch(key -> isMarked(one.id(), one.mark(), key)))
                .map(Outside::id)
                .toList();
        return opened(own, keys);
    }

    /** The thread, held, where it is filed by one of the keys. As much work for another centre's as for none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Filed> one(UUID id, List<CentreKey> keys) {
        return own(id, threads.holdInside(id), keys);
    }

    /** The same, not held: its row does not get the number of the transaction that looks at it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Filed> glance(UUID id, List<CentreKey> keys) {
        return own(id, threads.inside(List.of(id)).stream().findFirst(), keys);
    }

    private static Optional<Filed> own(UUID id, Optional<Inside> row, List<CentreKey> keys) {
        Sealed mark = row.map(Inside::mark).orElseGet(() -> Sealed.random(1));
        boolean own = keys.stream().filter(key -> isMarked(id, mark, key)).count() > 0;
        return row.filter(any -> own).flatMap(one -> opened(one, keys));
    }

    /** A day to come says that a clock has gone wrong: then everything is tried again, for nobody may be passed over. */
    private LocalDate past(LocalDate through) {
        return through.isAfter(LocalDate.now(clock)) ? LocalDate.EPOCH : through;
    }

    /**
     * Who read the answer on an earlier day, and wanted their access to end by that, has it ended now; held and looked at
     * once more, for somebody may have written meanwhile.
     */
    private Optional<Filed> ended(Filed filed, List<CentreKey> keys) {
        LocalDate today = LocalDate.now(clock);
        return filed.shared.isOver(today)
                ? one(filed.id(), keys).map(held -> held.shared.isOver(today) ? left(held) : held)
                : Optional.of(filed);
    }

    private Filed left(Filed held) {
        Shared left = leaving.leave(held.id(), held.card.keys(), held.shared);
        return new Filed(held.row, held.by, held.card, left);
    }

    /** The card with something else noted on it, locked with the key that locked it before. */
    void note(Filed filed, Desk desk) {
        file(filed.id(), filed.card.with(desk), filed.by);
    }

    /** A colleague may have filed one meanwhile, and noted something on it: what is marked by now is left as it is. */
    private List<UUID> file(List<UUID> arrived, List<CentreKey> keys) {
        List<Arrived> own = threads.inside(arrived).parallelStream()
                .flatMap(row -> arrived(row, keys).stream())
                .toList();
        if (!own.isEmpty()) {
            threads.fileArrived(own);
        }
        return own.stream().map(Arrived::id).toList();
    }

    private static Optional<Arrived> arrived(Inside row, List<CentreKey> keys) {
        CentreKey newest = keys.getFirst();
        return keys.stream()
                .flatMap(key -> key.arrived(row.card().bytes(), row.id()).stream())
                .findFirst()
                .map(card -> new Arrived(
                        row.id(),
                        row.mark(),
                        new Sealed(newest.mark(row.id())),
                        new Sealed(newest.filed(card, row.id()))));
    }

    private void file(UUID id, Card card, CentreKey newest) {
        threads.file(id, new Sealed(newest.mark(id)), new Sealed(newest.filed(card, id)));
    }

    private void rekey(UUID id, List<CentreKey> keys) {
        threads.holdInside(id)
                .flatMap(row -> opened(row, keys))
                .map(filed -> isBroughtBack(filed) ? left(filed) : filed)
                .ifPresent(filed -> file(id, rekeying.rekeyed(filed), keys.getFirst()));
    }

    private List<Filed> opened(List<UUID> own, List<CentreKey> keys) {
        return threads.inside(own).parallelStream()
                .flatMap(row -> opened(row, keys).stream())
                .toList();
    }

    /** A thread from a backup that is older than its person's leaving: it is not sealed to their receipt again. */
    private boolean isBroughtBack(Filed held) {
        return !held.shared.hasLeft() && leaving.hasEnded(held.id());
    }

    private static Optional<Filed> opened(Inside row, List<CentreKey> keys) {
        return keys.stream()
                .flatMap(
                        key -> key
                                .open(row.card().bytes(), row.id())
                                .map(card -> new Filed(row, key, card, shared(row, card)))
                                .stream())
                .findFirst();
    }

    private static Shared shared(Inside row, Card card) {
        return Shared.open(row.shared().bytes(), card.keys().shared(), row.id())
                .orElseThrow(() -> new IllegalStateException("A thread does not open with its key"));
    }

    private static boolean isMarked(UUID id, Sealed mark, CentreKey key) {
        return mark.equals(new Sealed(key.mark(id)));
    }
}
