package se.fyren.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fyren.sealing.SecretKey;

/** Makes one backup of a database, which others may be writing in. */
record Saving(DataSource database, BackupKeys keys) {

    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);
    static final String UNFINISHED = ".unfinished";

    /** A backup that was made. */
    record Saved(Path file, Path key, int tables) {}

    /**
     * Makes it under a key of its own. It appears whole, or not at all, and then its key is destroyed.
     *
     * @param target a folder, in which it gets a name, or the file that it is to be
     */
    Saved to(Path target, LocalDate today) throws Exception {
        BackupName name = BackupName.on(today);
        Path file = Files.isDirectory(target) ? target.resolve(name.backupFile()) : target;
        Path unfinished = file.resolveSibling(OnDisk.name(file) + UNFINISHED);
        SecretKey key = keys.create(name);
        boolean isWhole = false;
        try (Connection connection = database.getConnection()) {
            int tables = new BackupFile(unfinished).write(name, key, out -> Contents.write(connection, out));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            OnDisk.syncFolder(file);
            isWhole = true;
            return new Saved(file, keys.file(name), tables);
        } finally {
            if (!isWhole) {
                giveUp(unfinished, name);
            }
        }
    }

    private void giveUp(Path unfinished, BackupName name) {
        try {
            Files.deleteIfExists(unfinished);
            OnDisk.destroy(keys.file(name));
        } catch (IOException failed) {
            LOG.error("What was left of a backup that failed could not be taken away ({}).", failed.toString());
        }
    }
}
