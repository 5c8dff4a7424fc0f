package se.fyren.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import se.fyren.erasure.LedgerPlace;
import se.fyren.web.WrongSetting;

/** Kopiornas mapp: where the nights' backups lie, apart from their keys and from the ledger. */
record BackupFolder(Path path) {

    /**
     * What {@code FYREN_BACKUPS} names; empty where it is not set.
     *
     * @throws WrongSetting if it is not there, or lies with the keys or the ledger
     */
    static Optional<BackupFolder> of(Environment settings) {
        Optional<BackupFolder> folder = named("fyren.backups", settings).map(BackupFolder::new);
        folder.ifPresent(one -> one.requireApart(settings));
        return folder;
    }

    /** The folder of the setting. Fyren makes none: a disk that is missing would look like an empty one. */
    static Optional<Path> named(String setting, Environment settings) {
        Optional<Path> named = Optional.of(settings.getProperty(setting, ""))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath().normalize());
        named.filter(path -> !Files.isDirectory(path)).ifPresent(missing -> {
            throw new WrongSetting(
                    "The folder of " + setting.toUpperCase(Locale.ROOT).replace('.', '_') + ", " + missing
                            + ", is not there, and Fyren does not make it: see whether a disk is missing, or make the folder.");
        });
        return named;
    }

    /** Whoever copies one of them, or loses it, must not have the others in the same hand. */
    void requireApart(Environment settings) {
        Path keys = BackupKeys.of(settings).folder();
        if (isWithin(keys, path) || isWithin(path, keys)) {
            throw new WrongSetting("The keys of backups, " + keys + ", are to lie apart from the backups, " + path
                    + "; name another folder with FYREN_BACKUPS or FYREN_BACKUP_KEYS.");
        }
        Path ledger = LedgerPlace.of(settings);
        if (isWithin(ledger, path) || isWithin(ledger, keys)) {
            throw new WrongSetting("The ledger of what has been erased, " + ledger
                    + ", is to lie apart from the backups, " + path + ", and their keys, " + keys
                    + "; name another place with FYREN_LEDGER.");
        }
    }

    /** The day of the newest that it holds whole. */
    Optional<LocalDate> newest() throws IOException {
        return days().stream().max(Comparator.naturalOrder());
    }

    /**
     * For how many more nights there is room where each takes as much as the one: as many as there are to be once the
     * oldest goes, without those that are here.
     *
     * @return empty where there is room for all
     */
    Optional<Long> nightsLeft(long size) throws IOException {
        long room = Files.getFileStore(path).getUsableSpace() / Math.max(size, 1);
        int missing = BackupName.DAYS + 1 - days().size();
        return Optional.of(room).filter(nights -> nights < missing);
    }

    private List<LocalDate> days() throws IOException {
        return OnDisk.in(path).stream()
                .flatMap(file -> BackupName.ofBackup(OnDisk.name(file)).stream())
                .map(BackupName::day)
                .toList();
    }

    private static boolean isWithin(Path inner, Path outer) {
        return real(inner).startsWith(real(outer));
    }

    /** Behind whatever links; what is not there yet lies where its folder does. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            Path folder = path.getParent();
            return folder == null ? path : real(folder).resolve(OnDisk.name(path));
        }
    }
}
