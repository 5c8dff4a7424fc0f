package se.fyren.conversations.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.fyren.conversations.domain.Presences;
import se.fyren.conversations.domain.Promises;
import se.fyren.directory.Channel;
import se.fyren.directory.Directory;

/** When somebody who writes to a centre is answered: as the centre has promised, or just now, and when it answers the phone. */
@Component
class WhenAnswered {

    private final Promises promises;
    private final Presences presences;
    private final Directory directory;
    private final Clock clock;

    WhenAnswered(Promises promises, Presences presences, Directory directory, Clock clock) {
        this.promises = promises;
        this.presences = presences;
        this.directory = directory;
        this.clock = clock;
    }

    /** What a page needs to tell it. */
    Map<String, Object> at(String service) {
        LocalDateTime now = LocalDateTime.now(clock);
        return Map.of(
                "hours",
                hours(service, now),
                "answering",
                presences.of(service),
                "promise",
                promises.of(service),
                "now",
                now);
    }

    /** When they answer the phone, where a source says so. */
    private List<Channel.Hours> hours(String service, LocalDateTime now) {
        return directory.on(now.toLocalDate()).services().stream()
                .filter(one -> one.service().id().equals(service))
                .flatMap(one -> one.channels().stream())
                .map(Channel::hours)
                .filter(Objects::nonNull)
                .filter(hours -> hours != Channel.Hours.DIFFER)
                .limit(1)
                .toList();
    }
}
