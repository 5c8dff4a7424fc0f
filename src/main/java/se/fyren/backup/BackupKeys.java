package se.fyren.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.env.Environment;
import se.fyren.sealing.SecretKey;

/** Kopiornas nycklar: one file for each backup, in a folder apart from them. */
record BackupKeys(Path folder) {

    /**
     * What {@code FYREN_BACKUP_KEYS} names; {@code backup-keys} in the data folder if it is not set.
     *
     * @throws WrongSetting if the folder that is named is not there
     */
    static BackupKeys of(Environment settings) {
        return new BackupKeys(BackupFolder.named("fyren.backup.keys", settings)
                .orElseGet(() -> Path.of(settings.getProperty("fyren.data.dir", "data"), "backup-keys")
                        .toAbsolutePath()
                        .normalize()));
    }

    /** A new key, which is on the disk before anything is locked with it. */
    SecretKey create(BackupName name) throws IOException {
        Files.createDirectories(folder);
        SecretKey key = SecretKey.random();
        Path file = file(name);
        Files.createFile(file, OnDisk.FOR_FYREN_ALONE);
        Files.writeString(file, HexFormat.of().formatHex(key.bytes()) + "\n", StandardOpenOption.WRITE);
        OnDisk.sync(file);
        return key;
    }

    void destroy(BackupName name) throws IOException {
        OnDisk.destroy(file(name));
    }

    /** The key; empty where it is not here, or no key. */
    Optional<SecretKey> find(BackupName name) {
        try {
            String written = Files.readString(file(name), StandardCharsets.US_ASCII);
            return Optional.of(SecretKey.of(HexFormat.of().parseHex(written.strip())));
        } catch (IOException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    Path file(BackupName name) {
        return folder.resolve(name.keyFile());
    }

    /**
     * Destroys the keys whose time is over.
     *
     * @throws IOException if one of them cannot be, when the others are
     */
    void destroyOld(LocalDate today) throws IOException {
        IOException failed = null;
        for (Path file : OnDisk.in(folder)) {
            if (BackupName.ofKey(OnDisk.name(file))
                    .filter(name -> name.isOver(today))
                    .isPresent()) {
                try {
                    OnDisk.destroy(file);
                } catch (IOException cannot) {
                    failed = cannot;
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
