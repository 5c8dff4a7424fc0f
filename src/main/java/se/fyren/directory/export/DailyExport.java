package se.fyren.directory.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.fyren.night.NightWork;

/** Den dagliga utgåvan: sees to it that there is an export of today, and hands out the newest. */
@Component
public class DailyExport implements NightWork, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DailyExport.class);

    private final StoredDirectory directory;
    private final Clock clock;
    private final ExportFolder folder;
    private volatile @Nullable Download newest;

    DailyExport(StoredDirectory directory, Clock clock, @Value("${fyren.data.dir:data}") String data) {
        this.directory = directory;
        this.clock = clock;
        this.folder = new ExportFolder(Path.of(data, "export"));
    }

    /** The day of the newest export; empty before the first. */
    public Optional<LocalDate> day() {
        return download().map(Download::day);
    }

    Optional<Download> download() {
        return Optional.ofNullable(newest);
    }

    /** What an earlier start has left is handed out at once. */
    @Override
    public void afterPropertiesSet() {
        try {
            Optional<Path> left = folder.newest();
            newest = left.isPresent() ? Download.of(left.get()) : null;
        } catch (IOException unreadable) {
            LOG.warn("The export of the directory that is here cannot be read: {}", unreadable.toString());
        }
    }

    /** Makes today's export, unless it is here. Where that fails, the one before stays and nothing else is touched. */
    @Override
    public synchronized void perform() {
        LocalDate today = LocalDate.now(clock);
        try {
            StoredDirectory.Edition edition = directory.edition();
            Optional<Path> here = folder.find(Export.name(edition, today));
            Path export = here.isPresent() ? here.get() : folder.keep(Export.of(edition, today));
            newest = Download.of(export);
            folder.keepOnly(export);
        } catch (IOException failed) {
            LOG.error("The directory of {} could not be written as files ({}).", today, failed.toString());
        } catch (RuntimeException broken) {
            // Its message may hold anything; the next night tries again.
            LOG.error(
                    "The directory of {} could not be written as files ({}).",
                    today,
                    broken.getClass().getName());
        }
    }
}
