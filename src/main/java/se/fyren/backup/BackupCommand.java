package se.fyren.backup;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import se.fyren.backup.Saving.Saved;
import se.fyren.web.WrongSetting;

/**
 * Säkerhetskopiering på begäran: a command that makes a backup of the database that the settings choose. It changes nothing
 * there; with an external one Fyren may run meanwhile.
 */
public final class BackupCommand {

    public static final String COMMAND = "backup";

    private static final String USAGE = COMMAND + " FOLDER, or the file that it is to be";

    private BackupCommand() {}

    /** Makes it, and answers as a command does: 0 where it was made, 1 where not, and why, 2 for misuse. */
    public static int run(String[] args, PrintStream out, Clock clock) {
        return OneCommand.run(args, USAGE, Needed.class, out, clock, BackupCommand::check);
    }

    private static void check(Path target, Environment settings) {
        Path data = Path.of(settings.getProperty("fyren.data.dir", "data")).toAbsolutePath();
        if (settings.getProperty("fyren.database.url", "").isBlank() && !Files.isDirectory(data.resolve("database"))) {
            throw new WrongSetting("There is no database in " + data
                    + "; name its folder with FYREN_DATA_DIR, or an external one with FYREN_DATABASE_URL.");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(target) && (Files.exists(target) || folder == null || !Files.isDirectory(folder))) {
            throw new WrongSetting("The backup cannot be written as " + target.toAbsolutePath()
                    + "; name a folder that is there, or a file in one that is not.");
        }
        new BackupFolder(Files.isDirectory(target) ? target.toAbsolutePath() : Objects.requireNonNull(folder))
                .requireApart(settings);
    }

    private static void save(Path target, DataSource database, Environment settings, PrintStream out, LocalDate today)
            throws Exception {
        try (Connection connection = database.getConnection()) {
            if (!new StoredTables(connection).all().contains("public.flyway_schema_history")) {
                throw new WrongSetting("There is nothing of Fyren's in this database.");
            }
        }
        Saved saved = new Saving(database, BackupKeys.of(settings)).to(target, today);
        out.println("Saved: " + saved.tables() + " tables in " + saved.file());
        out.println("Its key, which opens it until it is destroyed after " + BackupName.DAYS + " days: " + saved.key());
    }

    /** The database, whichever the settings choose. Not a component: Fyren must not find it. */
    @ComponentScan("se.fyren.database")
    static class Needed {

        @Bean
        ApplicationRunner saving(
                @Qualifier("databaseServer") DataSource database, Environment settings, PrintStream out, Clock clock) {
            return arguments ->
                    save(OneCommand.path(arguments.getNonOptionArgs()), database, settings, out, LocalDate.now(clock));
        }
    }
}
