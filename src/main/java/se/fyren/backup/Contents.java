package se.fyren.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * What a backup holds: a zip archive, in which the first entry says which version of the tables it is of and each of the
 * others is a table's rows, as PostgreSQL's {@code COPY} writes them. It is never all in memory.
 */
final class Contents {

    static final String VERSION = "version";

    private Contents() {}

    /** Writes what the database holds at one moment; how many tables that are. */
    static int write(Connection connection, OutputStream out) throws SQLException, IOException {
        List<String> tables = new StoredTables(connection).toBackUp();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        // Before the moment is chosen: a table that is altered or emptied after it would be seen as it is then.
        execute(connection, "lock table " + String.join(", ", tables) + " in access share mode");
        ZipOutputStream zip = new ZipOutputStream(out);
        // What is sealed does not grow shorter.
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(entry(VERSION));
        zip.write(version(connection).getBytes(US_ASCII));
        zip.closeEntry();
        for (String table : tables) {
            zip.putNextEntry(entry(table));
            copying(connection).copyOut("copy " + table + " to stdout (format binary)", zip);
            zip.closeEntry();
        }
        connection.rollback();
        zip.finish();
        return tables.size();
    }

    /** Which version of the tables it is of. */
    static String version(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(VERSION)) {
            throw new IOException("It begins with no version");
        }
        return new String(zip.readAllBytes(), US_ASCII);
    }

    /** Puts what comes after the version in place of all that the tables hold, all of it or nothing; how many tables. */
    static int load(Connection connection, ZipInputStream zip) throws SQLException, IOException {
        List<String> tables = new StoredTables(connection).toBackUp();
        List<String> missing = new ArrayList<>(tables);
        connection.setAutoCommit(false);
        for (String table : tables.reversed()) {
            execute(connection, "delete from " + table);
        }
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!missing.remove(entry.getName())) {
                throw new IOException("It has a table that is not to be in it");
            }
            copying(connection).copyIn("copy " + entry.getName() + " from stdin (format binary)", (InputStream) zip);
        }
        if (!missing.isEmpty()) {
            throw new IOException("It lacks a table");
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute(connection, "analyze");
        return tables.size();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        return entry;
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return new CopyManager(connection.unwrap(BaseConnection.class));
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select version from flyway_schema_history where success and version is not null
                        order by installed_rank desc limit 1""")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
