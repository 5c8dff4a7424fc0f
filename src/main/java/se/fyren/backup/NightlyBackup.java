package se.fyren.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.fyren.night.NightWork;
import se.fyren.web.WrongSetting;

/** Every night: makes a backup, where a folder is named for them, and destroys the keys of those that are too old. */
@Component
class NightlyBackup implements NightWork {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    private final Optional<Path> folder;
    private final BackupKeys keys;
    private final Saving saving;
    private final Clock clock;

    NightlyBackup(@Qualifier("databaseServer") DataSource database, Environment settings, Clock clock) {
        this.folder = Optional.of(settings.getProperty("fyren.backups", ""))
                .filter(named -> !named.isBlank())
                .map(named -> Path.of(named).toAbsolutePath().normalize());
        this.keys = BackupKeys.of(settings);
        // Not of the pool: it is held for as long as it takes.
        this.saving = new Saving(database, keys);
        this.clock = clock;
        if (folder.filter(keys.folder()::startsWith).isPresent()) {
            throw new WrongSetting("The keys of backups, " + keys.folder() + ", are to lie apart from the backups, "
                    + folder.get() + "; name another folder with FYREN_BACKUPS or FYREN_BACKUP_KEYS.");
        }
    }

    @Override
    public void perform() {
        LocalDate today = LocalDate.now(clock);
        folder.ifPresent(backups -> save(backups, today));
        forget(today);
    }

    private void save(Path backups, LocalDate today) {
        try {
            Files.createDirectories(backups);
            boolean isThere = OnDisk.in(backups).stream()
                    .flatMap(file -> BackupName.ofBackup(OnDisk.name(file)).stream())
                    .anyMatch(name -> name.day().equals(today));
            if (!isThere) {
                saving.to(backups, today);
            }
        } catch (IOException failed) {
            LOG.error("There is no backup of {}: it could not be written ({}).", today, failed.toString());
        } catch (Exception broken) {
            // Its message may hold anything.
            LOG.error(
                    "There is no backup of {}: it could not be made ({}).",
                    today,
                    broken.getClass().getName());
        }
    }

    private void forget(LocalDate today) {
        try {
            keys.destroyOld(today);
        } catch (IOException failed) {
            LOG.error(
                    "The key of a backup that is more than {} days old could not be destroyed ({}): whoever has both can"
                            + " still read it. Destroy it by hand; each night tries again.",
                    BackupName.DAYS,
                    failed.toString());
        }
        try {
            for (Path file : folder.isPresent() ? OnDisk.in(folder.get()) : List.<Path>of()) {
                if (isNoUse(OnDisk.name(file), today)) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            LOG.error("A backup that opens for nobody any more could not be taken away ({}).", failed.toString());
        }
    }

    /** Its key is gone by now, or a crash kept it from being whole. */
    private static boolean isNoUse(String file, LocalDate today) {
        boolean isOver =
                BackupName.ofBackup(file).filter(name -> name.isOver(today)).isPresent();
        boolean isLeft = file.endsWith(Saving.UNFINISHED)
                && BackupName.ofBackup(file.substring(0, file.length() - Saving.UNFINISHED.length()))
                        .filter(name -> name.day().isBefore(today))
                        .isPresent();
        return isOver || isLeft;
    }
}
