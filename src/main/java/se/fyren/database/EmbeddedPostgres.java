package se.fyren.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that Fyren runs itself, in its data folder. */
final class EmbeddedPostgres extends DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration BEFORE_ANOTHER_START = Duration.ofSeconds(2);

    private final CompletableFuture<DataSource> ready = new CompletableFuture<>();
    private final Thread keeper;

    private EmbeddedPostgres(Path folder) {
        // Linux ends the server when the thread that started it ends: this one lives as long as Fyren.
        this.keeper = Thread.ofPlatform().name("database").daemon().unstarted(() -> keep(folder));
    }

    /** Starts the server without waiting for it. What goes wrong is told by the first connection. */
    static EmbeddedPostgres start(Path folder) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder);
        postgres.keeper.start();
        return postgres;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return ready.join().getConnection();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart told ? told : e;
        }
    }

    @Override
    public void close() {
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Path path) {
        try (DataFolder folder = DataFolder.open(path)) {
            keepIn(folder);
        } catch (InterruptedException e) { // close() was called
            ready.cancel(false);
        } catch (RuntimeException | Error e) { // whatever it is, whoever waits for a connection must hear of it
            if (!ready.completeExceptionally(e)) {
                log.error("The database ended and could not be started again: {}", e.getMessage());
            }
        }
    }

    private void keepIn(DataFolder folder) throws InterruptedException {
        try {
            DatabaseFiles database = new DatabaseFiles(folder.resolve("database"));
            RunningServer.stopLeftOver(database);
            ServerAccount account = ServerAccount.of(folder);
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder);
            database.createIn(folder, binaries, account);
            RunningServer server = RunningServer.start(database, binaries, account, RunningServer.ANY_PORT);
            ready.complete(source(server.port(), database.password()));
            while (true) {
                untilItEnds(server);
                log.error("The database server ended by itself ({}); starting it again.", lastWords(server));
                server = again(database, binaries, account, server.port());
            }
        } catch (Program.Failed e) {
            throw folder.serverFailed(e);
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }

    /** The server is started again whether its log can be read or not. */
    private static String lastWords(RunningServer server) {
        try {
            return server.lastWords();
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    /** However long it takes: the disk may have grown full, and somebody makes room. */
    private static RunningServer again(
            DatabaseFiles database, PostgresBinaries binaries, ServerAccount account, int port)
            throws InterruptedException {
        while (true) {
            Thread.sleep(BEFORE_ANOTHER_START);
            try {
                return RunningServer.start(database, binaries, account, port);
            } catch (IOException cannot) {
                log.error("The database server cannot be started ({}); trying again.", cannot.getMessage());
            }
        }
    }

    private static void untilItEnds(RunningServer server) throws IOException, InterruptedException {
        try {
            server.process().waitFor();
        } finally {
            server.stop();
        }
    }

    private static DataSource source(int port, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("fyren");
        source.setUser("fyren");
        source.setPassword(password);
        return source;
    }
}
