package se.fyren.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fyren.sealing.SecretKey;
import se.fyren.web.WrongSetting;

/** Makes one backup of a database, which others may be writing in. */
record Saving(DataSource database, BackupKeys keys) {

    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);
    static final String UNFINISHED = ".unfinished";
    /** A server that is gone is given up; one that makes a backup wait for somebody's lock is not. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A backup that was made. */
    record Saved(Path file, Path key, int tables) {}

    /**
     * Makes it under a key of its own. It appears whole, or not at all, and then its key is destroyed.
     *
     * @param target a folder, in which it gets a name, or the file that it is to be, which must not be there
     * @throws WrongSetting if it cannot be written, and why
     */
    Saved to(Path target, LocalDate today) throws SQLException {
        BackupName name = BackupName.on(today);
        boolean isFolder = Files.isDirectory(target);
        Path file = isFolder ? target.resolve(name.backupFile()) : target.toAbsolutePath();
        Path unfinished = file.resolveSibling(name.backupFile() + UNFINISHED);
        boolean isTaken = false;
        boolean isWhole = false;
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            if (!isFolder) {
                Files.createFile(file); // before another that is made at the same time
                isTaken = true;
            }
            SecretKey key = keys.create(name);
            int tables = new BackupFile(unfinished).write(name, key, out -> Contents.write(connection, out));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            isWhole = true;
            OnDisk.syncFolder(file);
            return new Saved(file, keys.file(name), tables);
        } catch (IOException failed) {
            throw new WrongSetting(
                    isWhole
                            ? "The backup " + file
                                    + " is whole, but a power cut may take it away: its folder could not be"
                                    + " written through (" + failed + "). Its key has been kept."
                            : "The backup could not be written as " + file + " (" + failed + ").");
        } finally {
            if (!isWhole) {
                giveUp(name, unfinished, isTaken ? Optional.of(file) : Optional.empty());
            }
        }
    }

    /** The key first: what is left without it opens for nobody. */
    private void giveUp(BackupName name, Path unfinished, Optional<Path> taken) {
        try {
            if (Files.exists(keys.file(name))) {
                keys.destroy(name);
            }
        } catch (IOException failed) {
            LOG.error("The key of a backup that failed could not be destroyed ({}).", failed.toString());
        }
        try {
            Files.deleteIfExists(unfinished);
            if (taken.isPresent()) {
                Files.delete(taken.get());
            }
        } catch (IOException failed) {
            LOG.error("What was left of a backup that failed could not be taken away ({}).", failed.toString());
        }
    }
}
