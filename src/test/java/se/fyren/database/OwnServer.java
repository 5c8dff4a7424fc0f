package se.fyren.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database server of one test's own, whose files can be read when it has been shut. */
public final class OwnServer implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;

    /** @param temp a new folder; root's server must be let into it */
    public OwnServer(Path temp) throws IOException, SQLException {
        folder = TestFolders.enteredByAll(temp).resolve("data");
        postgres = EmbeddedPostgres.start(folder);
        Flyway.configure()
                .dataSource(postgres)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return postgres;
    }

    /** Tables, indexes and the write-ahead log. */
    public Path files() {
        return folder.resolve("database").resolve("files");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
