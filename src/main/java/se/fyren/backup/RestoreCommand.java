package se.fyren.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import se.fyren.erasure.LedgerPlace;
import se.fyren.sealing.SecretKey;
import se.fyren.web.WrongSetting;

/**
 * Återställning: a command that puts a backup into an empty database, embedded or external, whichever the settings choose.
 * What has been erased since is erased again when Fyren starts on it, which is why there must be a ledger.
 */
public final class RestoreCommand {

    public static final String COMMAND = "restore";

    private RestoreCommand() {}

    /** Restores it, and answers as a command does: 0 where it was restored, 1 where not, and why, 2 for misuse. */
    public static int run(String[] args, PrintStream out, Clock clock) {
        return OneCommand.run(args, COMMAND + " FILE", Needed.class, out, clock, RestoreCommand::check);
    }

    private static void check(Path path, Environment settings) {
        Path ledger = LedgerPlace.of(settings);
        if (!Files.exists(ledger)) {
            throw new WrongSetting("There is no ledger of what has been erased in " + ledger
                    + ", and what was erased since the backup would come back; put it there, or name its place with"
                    + " FYREN_LEDGER. If it is lost, make an empty file there, and read docs/operations.md.");
        }
        BackupFile file = new BackupFile(path);
        BackupName name = name(file);
        if (!file.isWhole(name, key(name, settings))) {
            throw new WrongSetting("The backup " + path + " has been changed or cut off, or " + name.keyFile()
                    + " is not its key; nothing has been restored.");
        }
    }

    private static SecretKey key(BackupName name, Environment settings) {
        BackupKeys keys = BackupKeys.of(settings);
        return keys.find(name)
                .orElseThrow(() -> new WrongSetting("The key of this backup, " + name.keyFile() + ", is not in "
                        + keys.folder() + ": name its folder with FYREN_BACKUP_KEYS. Keys are destroyed after "
                        + BackupName.DAYS + " days, and then the backup opens for nobody."));
    }

    private static BackupName name(BackupFile file) {
        try {
            return file.name()
                    .orElseThrow(() ->
                            new WrongSetting("The file " + file.path() + " is no backup that this Fyren can read."));
        } catch (IOException unreadable) {
            throw new WrongSetting("The file " + file.path() + " cannot be read.");
        }
    }

    /** The database, whichever the settings choose. Not a component: Fyren must not find it. */
    @ComponentScan("se.fyren.database")
    static class Needed {

        @Bean
        ApplicationRunner restoring(
                @Qualifier("databaseServer") DataSource database, Environment settings, PrintStream out) {
            return arguments -> {
                BackupFile file = new BackupFile(OneCommand.path(arguments.getNonOptionArgs()));
                BackupName name = name(file);
                int tables = new Restoring(database).restore(file, name, key(name, settings));
                out.println("Restored: " + tables + " tables as they were on " + name.day() + ".");
                out.println("Start Fyren with the same secret. What the ledger " + LedgerPlace.of(settings)
                        + " says has been erased since is erased again before anything is served.");
            };
        }
    }
}
