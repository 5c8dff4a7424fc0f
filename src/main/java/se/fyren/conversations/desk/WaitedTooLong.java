package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.Subscribers;
import se.fyren.access.Unit;
import se.fyren.conversations.Promise;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.State;
import se.fyren.conversations.domain.Promises;
import se.fyren.post.MailServer;

/** What has waited for longer than the centre promises: the page says it to whoever looks, whoever gets mail. */
@Component
class WaitedTooLong {

    private final Promises promises;
    private final Subscribers subscribers;
    private final MailServer server;
    private final Clock clock;

    WaitedTooLong(Promises promises, Subscribers subscribers, MailServer server, Clock clock) {
        this.promises = promises;
        this.subscribers = subscribers;
        this.server = server;
        this.clock = clock;
    }

    List<Line> of(SignedIn who, List<Line> lines) {
        Optional<Promise> promise = centre(who).flatMap(promises::of);
        LocalDate today = LocalDate.now(clock);
        return lines.stream()
                .filter(line -> line.state() == State.NEW || line.state() == State.WAITING_FOR_US)
                .filter(line -> promise.filter(one -> one.hasPassed(line.since(), today))
                        .isPresent())
                .toList();
    }

    /** Whether mail is sent, and nobody at their centre gets any. */
    boolean unheard(SignedIn who) {
        return server.isSet() && centre(who).filter(subscribers::areAt).isEmpty();
    }

    private static Optional<UUID> centre(SignedIn who) {
        return who.hat().map(Hat::unit).map(Unit::id);
    }
}
