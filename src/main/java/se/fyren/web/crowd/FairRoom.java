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
 * who must give theirs up, and of these the slowest: who sends a byte a second holds no room that somebody else needs.
 */
@Component
final class FairRoom implements Room {

    private static final int PIECES = 24 * 1024 * 1024 / Stay.PIECE;

    private final Sources sources;
    private final Set<Stay> stays = new HashSet<>();
    private int free;

    @Autowired
    FairRoom(Sources sources) {
        this(sources, PIECES);
    }

    FairRoom(Sources sources, int pieces) {
        this.sources = sources;
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
        while (!stay.isLost() && free == 0) {
            givesUp().ifPresentOrElse(this::lose, () -> lose(stay));
        }
        if (stay.isLost()) {
            return false;
        }
        free--;
        stay.add();
        return true;
    }

    synchronized void leave(Stay stay) {
        lose(stay);
        stays.remove(stay);
    }

    /** What has come to its end is worked on, and nobody waits for it any longer: it keeps its room. */
    private Optional<Stay> givesUp() {
        Map<Source, Integer> held =
                stays.stream().collect(Collectors.groupingBy(Stay::source, Collectors.summingInt(Stay::pieces)));
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
