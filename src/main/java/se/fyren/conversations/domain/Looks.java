package se.fyren.conversations.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.conversations.letters.CentreKey;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/** The table of days through which each centre has looked for threads of its own. */
@Repository
class Looks {

    private static final int SIZE = 32;
    private static final int MARK = 16;
    private static final String CONTEXT = "fyren look 1";

    private final JdbcClient database;

    Looks(JdbcClient database) {
        this.database = database;
    }

    /** Everything that arrived before it has been tried with one of the keys; the first of days where nothing has. */
    LocalDate through(List<CentreKey> centre) {
        return centre.stream()
                .flatMap(key -> through(key).stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private Optional<LocalDate> through(CentreKey key) {
        return database.sql("select sealed from conversations.look where mark = ?")
                .param(mark(key))
                .query((row, number) -> lock(key)
                        .unlock(row.getBytes("sealed"), CONTEXT)
                        .flatMap(Padding::removed)
                        .map(written -> LocalDate.parse(new String(written, US_ASCII)))
                        .orElseThrow())
                .optional();
    }

    /** Kept under the newest of the keys. */
    void put(List<CentreKey> centre, LocalDate day) {
        CentreKey newest = centre.getFirst();
        byte[] sealed = lock(newest).lock(Padding.to(SIZE, day.toString().getBytes(US_ASCII)), CONTEXT);
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
