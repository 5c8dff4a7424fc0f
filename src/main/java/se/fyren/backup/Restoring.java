package se.fyren.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import se.fyren.sealing.SecretKey;
import se.fyren.web.WrongSetting;

/** Puts a backup into an empty database: first its tables as they were then, later migrations come with Fyren's start. */
record Restoring(DataSource database) {

    int restore(BackupFile file, BackupName name, SecretKey key) throws SQLException {
        requireEmpty();
        try (InputStream contents = file.contents(name, key);
                ZipInputStream zip = new ZipInputStream(contents)) {
            makeTables(Contents.version(zip));
            try (Connection connection = database.getConnection()) {
                connection.setNetworkTimeout(Runnable::run, 0); // for as long as it takes: nobody is served meanwhile
                return Contents.load(connection, zip);
            }
        } catch (IOException | SQLException broken) {
            // Its message may hold anything.
            throw new WrongSetting("The backup could not be put into the database ("
                    + broken.getClass().getName()
                    + "); see that there is room, and begin again with an empty database.");
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!new StoredTables(connection).all().isEmpty()) {
                throw new WrongSetting(
                        "This database is not empty, and nothing in it has been changed; restore into a new"
                                + " one (FYREN_DATA_DIR or FYREN_DATABASE_URL).");
            }
        }
    }

    private void makeTables(String version) {
        FluentConfiguration all = Flyway.configure().dataSource(database).locations("classpath:db/migration");
        boolean isKnown = Arrays.stream(all.load().info().all())
                .anyMatch(one -> one.getVersion().getVersion().equals(version));
        if (!isKnown) {
            throw new WrongSetting("The backup was made by a newer Fyren (tables of version " + version
                    + "); restore it with that one.");
        }
        all.target(version).load().migrate();
    }
}
