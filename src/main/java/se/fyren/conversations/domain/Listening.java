package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;

/** Lyssnandet: what is told to those who have their thread open. Nothing is marked as seen, and nothing is written. */
@Component
public class Listening {

    private final Threads threads;
    private final Centres centres;
    private final Presences presences;
    private final Clock clock;

    Listening(Threads threads, Centres centres, Presences presences, Clock clock) {
        this.threads = threads;
        this.centres = centres;
        this.presences = presences;
        this.clock = clock;
    }

    /**
     * Hört: how it stands.
     *
     * @param answering until when the centre has said that it answers just now; empty where it has not
     * @param isNew whether the centre has written or called since they last looked
     */
    public record Heard(Optional<LocalTime> answering, boolean isNew) {}

    /** Somebody who listens from now on; empty where the keys open nothing. */
    public Optional<Listener> begin(SeekerKeys keys) {
        return threads.find(new Sealed(keys.tag())).map(row -> {
            Shared shared = OwnThread.opened(row, keys).shared();
            return new Listener(keys, centre(shared), row.shared(), shared);
        });
    }

    /**
     * What each of them hears now; who can open their thread no more is missing. One statement for all threads and one for
     * all centres, however many listen.
     */
    public Map<Listener, Heard> hear(Collection<Listener> listeners) {
        Map<Sealed, Threads.Row> rows =
                threads.find(listeners.stream().map(Listener::tag).distinct().toList());
        Map<UUID, LocalTime> answering = presences.now();
        LocalDate today = LocalDate.now(clock);
        Map<Listener, Heard> heard = new HashMap<>();
        for (Listener listener : listeners) {
            Optional.ofNullable(rows.get(listener.tag()))
                    .map(listener::shared)
                    .filter(shared -> !shared.isOver(today))
                    .ifPresent(shared -> heard.put(
                            listener,
                            new Heard(
                                    listener.centre().flatMap(centre -> Optional.ofNullable(answering.get(centre))),
                                    shared.hasUnread() && shared.latest().byCentre())));
        }
        return heard;
    }

    private Optional<UUID> centre(Shared shared) {
        return centres.receiving(shared.about().service()).map(Centre::unit);
    }
}
