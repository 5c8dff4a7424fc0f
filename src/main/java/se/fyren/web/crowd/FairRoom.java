package se.fyren.web.crowd;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.fyren.web.Room;

/**
 * 24 MB: two files of the largest kind, or many of a phone's. When it is full, it is one of the source that holds the most
 * who must give theirs up, and of these the slowest: who sends a byte a second holds no room that somebody else needs. Whoever
 * holds half of it leaves room for one file of somebody else's.
 */
@Component
final class FairRoom implements Room {

    private static final int PIECES = 24 * 1024 * 1024 / Stay.PIECE;

    /** Of one file of the largest kind. */
    private static final int OF_ONE = 10 * 1024 * 1024 / Stay.PIECE;

    private final Sources sources;
    private final int half;
    private final int left;
    private final Set<Stay> stays = new HashSet<>();
    private int free;

    @Autowired
    FairRoom(Sources sources) {
        this(sources, PIECES, sources.tellApart() ? OF_ONE : 0);
    }

    /** @param left how much whoever holds half of it leaves */
    FairRoom(Sources sources, int pieces, int left) {
        this.sources = sources;
        this.half = pieces / 2;
        this.left = left;
        this.free = pieces;
    }

    @Override
    public Stay enter(HttpServletRequest request) {
        return enter(sources.of(request));
    }

    synchronized Stay enter(Source source) {
        Stay stay = new Stay(this, source);
        stays.add(stay);
        return stay;
    }

    /** Whether there is a piece more for the stay: a free one, or one of who gives theirs up. */
    synchronized boolean take(Stay stay) {
        while (!stay.isLost() && !isRoomFor(stay.source())) {
            givesUp().ifPresentOrElse(this::lose, () -> lose(stay));
        }
        if (stay.isLost()) {
            return false;
        }
        free--;
        stay.add();
        return true;
    }

    private boolean isRoomFor(Source source) {
        return free > left || (free > 0 && held().getOrDefault(source, 0) < half);
    }

    private Map<Source, Integer> held() {
        return stays.stream().collect(Collectors.groupingBy(Stay::source, Collectors.summingInt(Stay::pieces)));
    }

    synchronized void leave(Stay stay) {
        lose(stay);
        stays.remove(stay);
    }

    /** What has come to its end is worked on, and nobody waits for it any longer: it keeps its room. */
    private Optional<Stay> givesUp() {
        Map<Source, Integer> held = held();
        return stays.stream()
                .filter(stay -> !stay.isWhole() && stay.pieces() > 0)
                .max(Comparator.<Stay>comparingInt(stay -> held.getOrDefault(stay.source(), 0))
                        .thenComparing(Comparator.comparingDouble(Stay::speed).reversed()));
    }

    private void lose(Stay stay) {
        free += stay.pieces();
        stay.lose();
    }
}
