package se.fyren.backup;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of chance in the tables that a new Fyren has nothing in. */
record SeededRows(JdbcClient sql, Random random) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    void add() {
        UUID staff = sql.sql("select id from access.staff limit 1")
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        sql.sql("insert into access.passphrase values (?, ?, ?, ?, 7)")
                .params(staff, bytes(16), bytes(60), bytes(60))
                .update();
        sql.sql("insert into access.passkey values ('an-id', ?, ?, 'a key', 3, true, false, ?, ?)")
                .params(staff, "Telefonen \t\\N 🗝️ " + random.nextInt(), bytes(60), DAY)
                .update();
        sql.sql("insert into access.identity values ('solna', ?, ?)")
                .params(bytes(32), staff)
                .update();
        sql.sql("insert into access.account_event values (?, ?, ?, '2027-01-01')")
                .params(bytes(32), bytes(32), bytes(88))
                .update();
        sql.sql("insert into access.one_time_link values (?, ?, now())")
                .params(bytes(32), staff)
                .update();
        sql.sql("insert into access.notice values (?, ?)")
                .params(staff, bytes(360))
                .update();
        sql.sql("insert into conversations.promise values (?, 3, '08:15', '16:00:00.25')")
                .param(uuid())
                .update();
        sql.sql("insert into conversations.handover values (?, ?, ?)")
                .params(uuid(), DAY, bytes(45104))
                .update();
        sql.sql("insert into conversations.sheet select ?, id, ?, ? from conversations.thread limit 1")
                .params(uuid(), DAY, bytes(524_328))
                .update();
        booking();
        UUID first = uuid();
        change(first, null, 1000);
        change(uuid(), first, 1001);
        sql.sql("insert into directory.changed_line values (?, 0, 'RULES', null, ?::jsonb)")
                .params(first, "{\"note\": \"å" + random.nextInt() + "\"}")
                .update();
        for (int i = random.nextInt(20, 60); i > 0; i--) {
            sql.sql("insert into conversations.loan values (?, ?, ?, ?)")
                    .params(uuid(), bytes(16), bytes(304), DAY.plusDays(random.nextInt(100)))
                    .update();
            sql.sql("insert into erasure.ledger values ('THREAD', ?, ?)")
                    .params(bytes(16), DAY)
                    .update();
        }
    }

    private void booking() {
        UUID unit = uuid();
        UUID room = uuid();
        sql.sql("insert into booking.calendar values (?, 45, 15, 24, 60)")
                .param(unit)
                .update();
        sql.sql("""
                        insert into booking.hours values
                            (?, ?, ?, 7, '08:15', '16:00', true, false, true, false, ?, null)""").params(uuid(), unit, uuid(), DAY).update();
        sql.sql("insert into booking.absence values (?, ?, null, ?, ?, null, null)")
                .params(uuid(), unit, DAY, DAY)
                .update();
        sql.sql("insert into booking.resource values (?, ?, 'VISIT', 'Rum å', ?)")
                .params(room, unit, DAY)
                .update();
        sql.sql("insert into booking.retention values (?, 'SN 2026/17', ?, 14)")
                .params(unit, DAY)
                .update();
        sql.sql("insert into booking.count values (?, '2026-11-01', 'PHONE', 'MET', 3)")
                .param(unit)
                .update();
        for (int hour = 8; hour < 17; hour++) {
            String time = "[2026-11-24 %1$02d:00:00.25+01,2026-11-24 %1$02d:45+01)".formatted(hour);
            sql.sql("""
                            insert into booking.appointment values
                                (?, ?, ?, ?, 'VISIT', ?::tstzrange, ?::tstzrange, 'BOOKED', null, 2, ?)""")
                    .params(uuid(), unit, uuid(), room, time, time, bytes(4400))
                    .update();
            sql.sql("insert into booking.tie values (?, ?, ?)")
                    .params(bytes(32), bytes(16), bytes(168))
                    .update();
        }
    }

    /** One that is over: no Fyren puts it into the directory. */
    private void change(UUID id, @Nullable UUID undoes, int edition) {
        sql.sql("""
                        insert into directory.change
                            (id, made_by, made_on, turns_verdict, undoes, edition, fate, fate_on)
                        values (?, ?, ?, false, ?, ?, 'SPENT', ?)""").params(id, uuid(), DAY).param(undoes).params(edition, DAY).update();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
