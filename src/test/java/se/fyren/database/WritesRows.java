package se.fyren.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fyren reduced to its database: writes row after row until it is killed, and prints each that was acknowledged. */
final class WritesRows {

    public static void main(String[] folder) throws InterruptedException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(folder[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        while (true) {
            try (Connection connection = postgres.getConnection()) {
                write(connection);
            } catch (SQLException e) { // the server was killed: it comes back
                Thread.sleep(100);
            } catch (CannotStart e) {
                System.out.println("sentence " + e.getMessage());
                return;
            }
        }
    }

    private static void write(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number serial)");
            while (true) {
                try (var row = statement.executeQuery("insert into written default values returning number")) {
                    row.next();
                    System.out.println("row " + row.getInt(1));
                }
                Thread.sleep(2);
            }
        }
    }

    private WritesRows() {}
}
