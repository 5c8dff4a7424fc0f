package se.fyren.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/** A PostgreSQL that others run. */
final class ExternalPostgres extends DatabaseServer {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String STARTING_OR_STOPPING = "57P03";

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private volatile boolean wasThere;

    /** @throws CannotStart if the address is not one of PostgreSQL */
    ExternalPostgres(String url, @Nullable String user, @Nullable String password) {
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            // The address may hold a password: it is not repeated here.
            throw new CannotStart("FYREN_DATABASE_URL is not an address of a PostgreSQL database;"
                    + " write it as jdbc:postgresql://host:5432/name.");
        }
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
    }

    /**
     * Opens a connection. A server that was there before and is away is asked again for a while: after each refusal the
     * pool doubles its pause, up to five seconds, and would find a new leader that much later.
     */
    @Override
    public Connection getConnection() throws SQLException {
        long began = System.nanoTime();
        while (true) {
            try {
                Connection connection = source.getConnection();
                wasThere = true;
                return connection;
            } catch (SQLException e) {
                boolean isPatient = System.nanoTime() - began < PATIENCE.toNanos();
                if (!(wasThere && isPatient && isAway(e) && paused())) {
                    throw e;
                }
            }
        }
    }

    private static boolean isAway(SQLException e) {
        return PSQLState.isConnectionError(e.getSQLState()) || STARTING_OR_STOPPING.equals(e.getSQLState());
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) { // the pool is closing
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {}
}
