package se.fyren.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.fyren.directory.Directory;
import se.fyren.directory.Service.Kind;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;

/** Rådfrågan: whom any professional in the country may consult today, whatever the municipality has signed. */
@Component
class Consulting {

    private final Directory directory;
    private final Clock clock;

    Consulting(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Those that are open wherever one is; the regions' coordinators are found by municipality. */
    List<Door> nationwide() {
        return new Guide(directory.on(LocalDate.now(clock)))
                .byPlace(null, kind -> kind == Kind.COORDINATOR).stream()
                        .filter(Door::isOpen)
                        .toList();
    }
}
