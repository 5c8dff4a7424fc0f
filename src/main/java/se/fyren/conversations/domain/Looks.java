package se.fyren.conversations.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.conversations.letters.CentreKey;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/** The table of how far each centre has looked for threads of its own, and what it found that nobody may miss. */
@Repository
class Looks {

    private static final int SIZE = 32;
    private static final int MARK = 16;
    private static final String CONTEXT = "fyren look 1";

    private final JdbcClient database;

    Looks(JdbcClient database) {
        this.database = database;
    }

    /**
     * Blick: how far a centre has looked.
     *
     * @param through everything that arrived before it has been tried with one of the keys
     * @param alarms in how many of its threads a flag of danger waits for a second colleague
     */
    record Look(LocalDate through, int alarms) {

        private static Look read(byte[] written) {
            String[] parts = new String(written, US_ASCII).split(" ", 2);
            return new Look(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        private byte[] written() {
            return (through + " " + alarms).getBytes(US_ASCII);
        }
    }

    /** What stands under the newest of the keys under which something does; the first of days where nothing does. */
    Look of(List<CentreKey> centre) {
        return centre.stream()
                .flatMap(key -> of(key).stream())
                .findFirst()
                .orElseGet(() -> new Look(LocalDate.EPOCH, 0));
    }

    private Optional<Look> of(CentreKey key) {
        return database.sql("select sealed from conversations.look where mark = ?")
                .param(mark(key))
                .query((row, number) -> lock(key)
                        .unlock(row.getBytes("sealed"), CONTEXT)
                        .flatMap(Padding::removed)
                        .map(Look::read)
                        .orElseThrow())
                .optional();
    }

    /** Holds it: who counts alarms afterwards counts those of everybody who held it before. */
    void hold(List<CentreKey> centre) {
        database.sql("select mark from conversations.look where mark = any (?) order by mark for no key update")
                .param(centre.stream().map(Looks::mark).toArray(byte[][]::new))
                .query((row, number) -> number)
                .list();
    }

    /** Kept under the newest of the keys. */
    void put(List<CentreKey> centre, Look look) {
        CentreKey newest = centre.getFirst();
        byte[] sealed = lock(newest).lock(Padding.to(SIZE, look.written()), CONTEXT);
        database.sql("""
                        insert into conversations.look (mark, sealed) values (?, ?)
                        on conflict (mark) do update set sealed = excluded.sealed""").params(mark(newest), sealed).update();
        centre.stream().skip(1).forEach(key -> database.sql("delete from conversations.look where mark = ?")
                .param(mark(key))
                .update());
    }

    private static byte[] mark(CentreKey centre) {
        return Arrays.copyOf(centre.key().secretForPurpose("fyren look mark 1").bytes(), MARK);
    }

    private static SecretKey lock(CentreKey centre) {
        return centre.key().secretForPurpose("fyren look lock 1");
    }
}
