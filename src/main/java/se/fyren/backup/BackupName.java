package se.fyren.backup;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a backup and its key are known by: the day, and something of chance. */
record BackupName(LocalDate day, String id) {

    /** The key is there on the thirtieth day after the backup's, and gone in the night after it. */
    static final int DAYS = 30;

    static final int LENGTH = 27;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 8;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([0-9a-f]{16})");
    private static final String KEY = ".key";
    private static final String START = "fyren-";
    private static final String END = ".backup";

    static BackupName on(LocalDate day) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return new BackupName(day, HexFormat.of().formatHex(id));
    }

    /** The name that was written so; empty where it is none. */
    static Optional<BackupName> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        try {
            return parts.matches()
                    ? Optional.of(new BackupName(LocalDate.parse(parts.group(1)), parts.group(2)))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whose key the file is; empty where it is none. */
    static Optional<BackupName> ofKey(String file) {
        return file.endsWith(KEY) ? of(file.substring(0, file.length() - KEY.length())) : Optional.empty();
    }

    /** Which backup the file is; empty where it is none. */
    static Optional<BackupName> ofBackup(String file) {
        return file.startsWith(START) && file.endsWith(END)
                ? of(file.substring(START.length(), file.length() - END.length()))
                : Optional.empty();
    }

    String written() {
        return day + "-" + id;
    }

    String keyFile() {
        return written() + KEY;
    }

    String backupFile() {
        return START + written() + END;
    }

    boolean isOver(LocalDate today) {
        return day.plusDays(DAYS).isBefore(today);
    }
}
