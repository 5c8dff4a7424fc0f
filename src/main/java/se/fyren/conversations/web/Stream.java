package se.fyren.conversations.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import se.fyren.conversations.domain.Listener;
import se.fyren.conversations.domain.Listening.Heard;
import se.fyren.web.Texts;

/** Ström: what one open page is told, for as long as it is open and its visit lasts. */
final class Stream {

    private static final long NEVER = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ResponseBodyEmitter emitter = new ResponseBodyEmitter(NEVER);
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean isOver;
    private final Visit visit;
    private final Instant ends;
    private final Listener listener;
    private final Texts texts;

    /** @param ends when the visit ends, where nothing more is asked for within it */
    Stream(Visit visit, Instant ends, Listener listener, Texts texts) {
        this.visit = visit;
        this.ends = ends;
        this.listener = listener;
        this.texts = texts;
    }

    ResponseBodyEmitter emitter() {
        return emitter;
    }

    Visit visit() {
        return visit;
    }

    Listener listener() {
        return listener;
    }

    /** Whether the visit has ended by itself. */
    boolean hasEnded(Instant now) {
        return !now.isBefore(ends);
    }

    void tell(Heard heard) {
        String answering = heard.answering()
                .map(until -> texts.of("conversations.answering", until))
                .orElse("");
        send(new Event(answering, heard.isNew(), false));
    }

    /** The last that is told. */
    void end() {
        send(Event.OVER);
    }

    /** Without a word: the page asks again, here or at another node. */
    void stop() {
        isOver = true;
        emitter.complete();
    }

    /** Whether nothing more is told; Spring says nothing of one that ends before its answer has begun. */
    boolean isOver() {
        return isOver;
    }

    /** Who has not taken the one before by now, nor does in a while, is told no more. */
    private void send(Event event) {
        try {
            if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                sendInTurn(event);
            } else {
                stop();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    private void sendInTurn(Event event) {
        try {
            emitter.send(event.bytes());
            if (event.over()) {
                stop();
            }
        } catch (IOException | IllegalStateException left) {
            stop();
        } finally {
            turn.release();
        }
    }
}
