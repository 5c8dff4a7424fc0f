package se.fyren.conversations.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.conversations.domain.Messages.Sent;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.ThreadKeys;

/** Uppringningar: numbers that somebody has left, until they have been called or wish it no more. */
@Component
class Calls {

    private final Messages messages;
    private final Erasing erasing;

    Calls(Messages messages, Erasing erasing) {
        this.messages = messages;
        this.erasing = erasing;
    }

    /** Every number that was left in the thread is gone; whether there was one. */
    boolean forget(UUID thread, ThreadKeys keys) {
        List<Sent> waited = messages.of(thread, keys).stream()
                .filter(sent -> sent.letter().kind() == Kind.CALL_ME)
                .toList();
        waited.forEach(sent -> erasing.call(sent.place().id()));
        return !waited.isEmpty();
    }
}
