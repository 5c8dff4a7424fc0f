package se.fyren.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

    private final Optional<BackupFolder> folder;
    private final BackupKeys keys;
    private final Saving saving;
    private final Clock clock;

    NightlyBackup(@Qualifier("databaseServer") DataSource database, Environment settings, Clock clock) {
        this.folder = BackupFolder.of(settings);
        this.keys = BackupKeys.of(settings);
        // Not of the pool: it is held for as long as it takes.
        this.saving = new Saving(database, keys);
        this.clock = clock;
    }

    @Override
    public void perform() {
        LocalDate today = LocalDate.now(clock);
        folder.ifPresent(backups -> save(backups, today));
        forget(today);
    }

    private void save(BackupFolder backups, LocalDate today) {
        try {
            if (backups.newest().filter(today::equals).isEmpty()) {
                Path saved = saving.to(backups.path(), today).file();
                backups.nightsLeft(Files.size(saved))
                        .ifPresent(nights -> LOG.warn(
                                "There is room in {} for {} more backups like today's; {} are to be kept.",
                                backups.path(),
                                nights,
                                BackupName.DAYS + 1));
            }
        } catch (WrongSetting failed) {
            missing(backups, today, String.valueOf(failed.getMessage()));
        } catch (SQLException | IOException | RuntimeException broken) {
            // Its message may hold anything.
            missing(backups, today, broken.getClass().getName());
        }
    }

    /** Keys are destroyed all the same: what was erased is to be gone. So it is told when none is left that opens. */
    private void missing(BackupFolder backups, LocalDate today, String why) {
        LOG.error("There is no backup of {}: {}", today, why);
        Optional<LocalDate> newest =
                newest(backups).filter(day -> !day.plusDays(BackupName.DAYS).isBefore(today));
        newest.ifPresentOrElse(
                day -> LOG.error(
                        "The newest backup is of {}; after {} none opens any more.",
                        day,
                        day.plusDays(BackupName.DAYS)),
                () -> LOG.error(
                        "There is no backup that opens any more: a disk that breaks takes everything with it."));
    }

    private static Optional<LocalDate> newest(BackupFolder backups) {
        try {
            return backups.newest();
        } catch (IOException unreadable) {
            return Optional.empty();
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
            for (Path file : folder.isPresent() ? OnDisk.in(folder.get().path()) : List.<Path>of()) {
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
