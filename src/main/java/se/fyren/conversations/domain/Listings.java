package se.fyren.conversations.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.conversations.letters.CentreKey;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/** The table of what each centre's inbox listed last. It tells how many threads a centre has to a factor of four. */
@Repository
class Listings {

    private static final int LEAST = 16 * 1024;
    private static final int FACTOR = 4;
    private static final int MARK = 16;
    /** How a listing is written. Another Fyren's is made anew. */
    private static final int VERSION = 2;

    private static final String CONTEXT = "fyren listing 1";

    private final JdbcClient database;

    Listings(JdbcClient database) {
        this.database = database;
    }

    /**
     * Det listade: what was listed last.
     *
     * @param through everything that arrived before it has been tried with one of the keys
     * @param lines by their threads
     */
    record Last(LocalDate through, Map<UUID, Listed> lines) {

        static final Last NOTHING = new Last(LocalDate.EPOCH, Map.of());

        Last {
            lines = Map.copyOf(lines);
        }
    }

    /** Nothing where nothing has been listed with the key, or another Fyren did. */
    Last of(CentreKey centre) {
        return database.sql("select sealed from conversations.listing where mark = ?")
                .param(mark(centre))
                .query((row, number) -> lock(centre)
                        .unlock(row.getBytes("sealed"), CONTEXT)
                        .flatMap(Padding::removed)
                        .map(Listings::read)
                        .orElseThrow())
                .optional()
                .orElse(Last.NOTHING);
    }

    /** Kept under the newest of the keys. */
    void put(List<CentreKey> centre, LocalDate through, Collection<Listed> lines) {
        byte[] written = written(through, lines);
        int size = LEAST;
        while (size <= written.length) {
            size *= FACTOR;
        }
        database.sql("""
                        insert into conversations.listing (mark, sealed) values (?, ?)
                        on conflict (mark) do update set sealed = excluded.sealed""")
                .params(mark(centre.getFirst()), lock(centre.getFirst()).lock(Padding.to(size, written), CONTEXT))
                .update();
        forget(centre.subList(1, centre.size()));
    }

    /** What is listed next is opened anew. */
    void forget(List<CentreKey> centre) {
        database.sql("delete from conversations.listing where mark = any (?)")
                .param(centre.stream().map(Listings::mark).toArray(byte[][]::new))
                .update();
    }

    private static byte[] written(LocalDate through, Collection<Listed> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(through.toEpochDay());
            out.writeInt(lines.size());
            for (Listed line : lines) {
                line.write(out);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static Last read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            if (in.readByte() != VERSION) {
                return Last.NOTHING;
            }
            LocalDate through = LocalDate.ofEpochDay(in.readLong());
            int count = in.readInt();
            Map<UUID, Listed> lines = new HashMap<>();
            for (int read = 0; read < count; read++) {
                Listed line = Listed.read(in);
                lines.put(line.line().thread(), line);
            }
            return new Last(through, lines);
        } catch (IOException cutShort) {
            throw new UncheckedIOException(cutShort);
        }
    }

    private static byte[] mark(CentreKey centre) {
        return Arrays.copyOf(
                centre.key().secretForPurpose("fyren listing mark 1").bytes(), MARK);
    }

    private static SecretKey lock(CentreKey centre) {
        return centre.key().secretForPurpose("fyren listing lock 1");
    }
}
