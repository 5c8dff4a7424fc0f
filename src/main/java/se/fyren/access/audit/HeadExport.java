package se.fyren.access.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.fyren.night.NightWork;

/**
 * Writes the chain's head down outside the database, so that whoever shortens the chain there is found out. At an orderly
 * end too: what the next start finds must be no shorter.
 */
@Component
class HeadExport implements NightWork, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HeadExport.class);

    private final Entries entries;
    private final Clock clock;
    private final HeadsFile file;

    HeadExport(Entries entries, Clock clock, @Value("${fyren.data.dir:data}") String dataFolder) {
        this.entries = entries;
        this.clock = clock;
        this.file = HeadsFile.in(dataFolder);
    }

    /** Adds today's head. Where that fails, it is told, and the next one covers what this one would have. */
    @Override
    public synchronized void perform() {
        LocalDate today = LocalDate.now(clock);
        try {
            Optional<Head> head = entries.head();
            if (head.isPresent()) {
                file.add(new ExportedHead(today, head.get()));
            } else {
                LOG.error("The head of the trail is gone from the database; run verify-trail.");
            }
        } catch (IOException failed) {
            LOG.error("The head of the trail of {} could not be written down ({}).", today, failed.toString());
        } catch (RuntimeException broken) {
            // Its message may hold anything.
            LOG.error(
                    "The head of the trail of {} could not be written down ({}).",
                    today,
                    broken.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        perform();
    }
}
