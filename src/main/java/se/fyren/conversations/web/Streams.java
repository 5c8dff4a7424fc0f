package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import se.fyren.conversations.domain.Listener;
import se.fyren.conversations.domain.Listening;
import se.fyren.conversations.domain.Listening.Heard;
import se.fyren.web.Seats;
import se.fyren.web.Seats.Seat;
import se.fyren.web.Texts;

/**
 * Strömmarna: every open page is told how it stands, all at the same time and in as many bytes, whether anything has come
 * or not. They hold neither a thread nor a turn.
 */
@Component
class Streams implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Listening listening;
    private final Visits visits;
    private final ClosedVisits closed;
    private final Seats seats;
    private final Clock clock;
    private final Map<Stream, Seat> open = new ConcurrentHashMap<>();
    private volatile boolean isStopping;

    Streams(Listening listening, Visits visits, ClosedVisits closed, Seats seats, Clock clock) {
        this.listening = listening;
        this.visits = visits;
        this.closed = closed;
        this.seats = seats;
        this.clock = clock;
    }

    /** A stream for the visit of who asks, with its first event; empty where there is no visit, or nothing in it. */
    Optional<ResponseBodyEmitter> open(HttpServletRequest request, Texts texts) {
        return visits.of(request).filter(visit -> !isStopping).flatMap(visit -> visits.ends(request)
                .flatMap(ends -> listening
                        .begin(visit.keys())
                        .map(listener -> open(request, new Stream(visit, ends, listener, texts)))));
    }

    private ResponseBodyEmitter open(HttpServletRequest request, Stream stream) {
        List<Runnable> first = tellings(Set.of(stream));
        open.put(stream, seats.take(request, () -> byItself(stream::end)));
        stream.emitter().onCompletion(() -> leave(stream));
        first.forEach(Runnable::run);
        if (isStopping) {
            stream.stop();
        }
        return stream.emitter();
    }

    private void leave(Stream stream) {
        Optional.ofNullable(open.remove(stream)).ifPresent(Seat::leave);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedRateTask(this::tell, BETWEEN);
    }

    /** Tells everyone. Where the database is away, nobody is told anything this time. */
    void tell() {
        open.keySet().stream().filter(Stream::isOver).forEach(this::leave);
        try {
            tellings(Set.copyOf(open.keySet())).forEach(Streams::byItself);
        } catch (DataAccessException | TransactionException databaseIsAway) {
            LOG.debug("What has come is not known just now; the open pages stand as they are.");
        }
    }

    /** What is to be told to each of them. */
    private List<Runnable> tellings(Set<Stream> streams) {
        if (streams.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<Listener, Heard> heard =
                listening.hear(streams.stream().map(Stream::listener).toList());
        return streams.stream()
                .map(stream -> Optional.ofNullable(heard.get(stream.listener()))
                        .filter(there -> !closed.has(stream.visit()) && !stream.hasEnded(now))
                        .<Runnable>map(there -> () -> stream.tell(there))
                        .orElse(stream::end))
                .toList();
    }

    /** Whoever does not read keeps nobody waiting but themselves. */
    private static void byItself(Runnable telling) {
        Thread.startVirtualThread(telling);
    }

    /** How many are open. */
    int count() {
        return open.size();
    }

    /** Before the server waits for those who are still being answered. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        isStopping = true;
        open.keySet().forEach(stream -> byItself(stream::stop));
    }
}
