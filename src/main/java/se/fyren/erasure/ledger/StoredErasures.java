package se.fyren.erasure.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.erasure.Erased;

/** The ledger's table. */
@Repository
class StoredErasures {

    private final JdbcClient database;

    StoredErasures(JdbcClient database) {
        this.database = database;
    }

    /** All of them, and when. */
    Map<Erased, LocalDate> all() {
        Map<Erased, LocalDate> all = new HashMap<>();
        database.sql("select kind, mark, day from erasure.ledger").query(row -> {
            Erased.Kind kind = Erased.Kind.valueOf(row.getString("kind"));
            all.put(Erased.of(kind, row.getBytes("mark")), row.getObject("day", LocalDate.class));
        });
        return all;
    }

    boolean holds(Erased what) {
        return database.sql("select exists (select from erasure.ledger where kind = ? and mark = decode(?, 'hex'))")
                .params(what.kind().name(), what.mark())
                .query(Boolean.class)
                .single();
    }

    void add(Erased what, LocalDate day) {
        database.sql("""
                        insert into erasure.ledger (kind, mark, day) values (?, decode(?, 'hex'), ?)
                        on conflict do nothing""").params(what.kind().name(), what.mark(), day).update();
    }
}
