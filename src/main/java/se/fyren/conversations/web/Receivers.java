package se.fyren.conversations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyren.directory.Directory;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.ServiceOnDay;

/** The centres that can be written to here. */
@Component
class Receivers {

    private final Directory directory;
    private final Clock clock;

    Receivers(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What is known of the service today; empty where it cannot be written to here. */
    Optional<ServiceOnDay> find(String service) {
        DirectoryOnDay today = directory.on(LocalDate.now(clock));
        return today.services().stream()
                .filter(one -> one.service().id().equals(service))
                .filter(one -> today.receiving().contains(service))
                .findFirst();
    }
}
