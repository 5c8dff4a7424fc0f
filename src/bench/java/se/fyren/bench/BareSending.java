package se.fyren.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;

/** The least that a conversation costs: two HPKE seals, then one row of as many bytes inserted and committed. */
final class BareSending implements Sending.Work, AutoCloseable {

    private static final int LINE_OF_THE_PORT = 3;
    private static final int CARD = 976;
    private static final int REST = 10_000;

    private final PublicKey key = PrivateKey.random().publicKey();
    private final HikariDataSource pool = new HikariDataSource();

    /** @param data the data folder of a Fyren that runs */
    BareSending(Path data) throws IOException {
        Path database = data.resolve("database");
        String port = Files.readAllLines(database.resolve("files").resolve("postmaster.pid"))
                .get(LINE_OF_THE_PORT);
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/fyren");
        pool.setUsername("fyren");
        pool.setPassword(Files.readString(database.resolve("password")).strip());
        try (Connection connection = pool.getConnection();
                PreparedStatement make = connection.prepareStatement(
                        "create table if not exists public.bare (box bytea, card bytea, rest bytea)")) {
            make.execute();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void once() throws IOException {
        byte[] box = key.seal(new byte[PublicKey.LENGTH], "bare box");
        byte[] card = key.seal("x".repeat(CARD).getBytes(UTF_8), "bare card");
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into public.bare values (?, ?, ?)")) {
            insert.setBytes(1, box);
            insert.setBytes(2, card);
            insert.setBytes(3, new byte[REST]);
            insert.execute();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
