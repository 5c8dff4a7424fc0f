package se.fyren.web.crowd;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.fyren.web.Seats;

/**
 * A hundred in all, a fifth of the connections; ten for each source. Whoever comes has a seat, and who has sat the longest
 * of those who have the most gives one up: nobody can keep others out by sitting.
 */
@Component
final class FairSeats implements Seats {

    private static final int IN_ALL = 100;

    private static final int FOR_ONE = 10;

    private final Sources sources;
    private final int inAll;
    private final int forOne;
    private final Map<Source, Queue<Taken>> taken = new HashMap<>();

    private record Taken(Source source, Object own, Runnable givenUp) {}

    @Autowired
    FairSeats(Sources sources) {
        this(sources, IN_ALL, sources.tellApart() ? FOR_ONE : IN_ALL);
    }

    FairSeats(Sources sources, int inAll, int forOne) {
        this.sources = sources;
        this.inAll = inAll;
        this.forOne = forOne;
    }

    @Override
    public Seat take(HttpServletRequest request, Runnable givenUp) {
        return take(sources.of(request), givenUp);
    }

    Seat take(Source source, Runnable givenUp) {
        Taken seat = new Taken(source, new Object(), givenUp);
        madeFree(seat).ifPresent(other -> other.givenUp.run());
        return () -> leave(seat);
    }

    /** Takes the seat; the one that is given up for it. */
    private synchronized Optional<Taken> madeFree(Taken seat) {
        Queue<Taken> theirs = taken.getOrDefault(seat.source, new ArrayDeque<>());
        Optional<Taken> other = Optional.empty();
        if (theirs.size() >= forOne) {
            other = Optional.of(theirs.element());
        } else if (taken.values().stream().mapToInt(Queue::size).sum() >= inAll) {
            other = taken.values().stream()
                    .max(Comparator.comparingInt(Queue::size))
                    .map(Queue::element);
        }
        other.ifPresent(this::leave);
        taken.computeIfAbsent(seat.source, first -> new ArrayDeque<>()).add(seat);
        return other;
    }

    private synchronized void leave(Taken seat) {
        taken.computeIfPresent(seat.source, (same, theirs) -> {
            theirs.remove(seat);
            return theirs.isEmpty() ? null : theirs;
        });
    }
}
