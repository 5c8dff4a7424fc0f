package se.fyren.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that others run. */
final class ExternalPostgres extends DatabaseServer {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

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

    @Override
    public Connection getConnection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() {}
}
