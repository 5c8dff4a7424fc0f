package se.fyren.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The PostgreSQL that Fyren stores in; as a data source it opens a new connection each time it is asked. */
abstract sealed class DatabaseServer extends AbstractDataSource implements AutoCloseable
        permits EmbeddedPostgres, ExternalPostgres {

    /**
     * Opens a connection, and waits for the server where it is still starting.
     *
     * @throws CannotStart if the server could not be started
     */
    @Override
    public abstract Connection getConnection() throws SQLException;

    /** Refused: Fyren has one role, and knows its password. */
    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("Fyren connects as its own role only");
    }

    /** Ignored: the pool sets it, but PostgreSQL's driver already limits how long it waits for a connection. */
    @Override
    public void setLoginTimeout(int seconds) {}

    /** Stops the server if it is ours to stop. */
    @Override
    public abstract void close();
}
