package se.fyren.booking.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.booking.CodeKeys;
import se.fyren.sealing.Padding;

/** The table of what leads from a code to its time: the time's id and the service, locked with what the code makes. */
@Repository
class Ties {

    private static final int SIZE = 128;
    private static final String CONTEXT = "fyren booking tie 1";

    private final JdbcClient database;
    private final BookingCodes codes;

    Ties(JdbcClient database, BookingCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** Knuten: to which time of which service a code leads. */
    record Tied(UUID appointment, String service) {}

    void add(CodeKeys keys, Tied tied) {
        byte[] plain = (tied.appointment + " " + tied.service).getBytes(StandardCharsets.UTF_8);
        database.sql("insert into booking.tie (tag, mark, sealed) values (?, ?, ?)")
                .params(keys.tag(), codes.mark(tied.appointment), keys.lock().lock(Padding.to(SIZE, plain), CONTEXT))
                .update();
    }

    Optional<Tied> find(CodeKeys keys) {
        return database.sql("select sealed from booking.tie where tag = ?")
                .param(keys.tag())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(kept -> keys.lock()
                        .unlock(kept, CONTEXT)
                        .flatMap(Padding::removed)
                        .map(Ties::tied)
                        .orElseThrow(() -> new IllegalStateException("A tie does not open with its own code")));
    }

    private static Tied tied(byte[] plain) {
        String[] parts = new String(plain, StandardCharsets.UTF_8).split(" ", 2);
        return new Tied(UUID.fromString(parts[0]), parts[1]);
    }

    /** No code leads to the time any more. */
    void remove(UUID appointment) {
        database.sql("delete from booking.tie where mark = ?")
                .param(codes.mark(appointment))
                .update();
    }
}
