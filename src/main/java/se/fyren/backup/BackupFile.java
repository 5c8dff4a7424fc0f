package se.fyren.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import se.fyren.sealing.LockedStream;
import se.fyren.sealing.SecretKey;

/** A backup on disk: one line that says which it is, and what it holds, locked. */
record BackupFile(Path path) {

    private static final String FORM = "FYREN BACKUP 1 ";
    private static final int LINE = FORM.length() + BackupName.LENGTH + 1;

    /** What writes the contents, and answers with how many tables they are of. */
    interface Writing {
        int to(OutputStream contents) throws IOException, SQLException;
    }

    /** Writes it, to the disk itself. */
    int write(BackupName name, SecretKey key, Writing writing) throws IOException, SQLException {
        Files.createFile(path, OnDisk.FOR_FYREN_ALONE);
        int tables;
        try (OutputStream file = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
            file.write(line(name).getBytes(US_ASCII));
            try (OutputStream locked = LockedStream.locking(file, key, line(name))) {
                tables = writing.to(locked);
            }
        }
        OnDisk.sync(path);
        return tables;
    }

    /** Which backup it is; empty where it is none that this Fyren knows the form of. */
    Optional<BackupName> name() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            String line = new String(file.readNBytes(LINE), US_ASCII);
            return line.length() == LINE && line.startsWith(FORM)
                    ? BackupName.of(line.substring(FORM.length(), LINE - 1))
                    : Optional.empty();
        }
    }

    /** What it holds. Reading fails where something was changed or cut off, or the key is another. */
    InputStream contents(BackupName name, SecretKey key) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        file.skipNBytes(LINE);
        return LockedStream.unlocking(file, key, line(name));
    }

    /** Whether it is whole and opens with the key. */
    boolean isWhole(BackupName name, SecretKey key) {
        try (InputStream contents = contents(name, key)) {
            contents.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException doesNotOpen) {
            return false;
        }
    }

    private static String line(BackupName name) {
        return FORM + name.written() + "\n";
    }
}
