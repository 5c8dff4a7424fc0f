package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.database.TestDatabase;

/** What the database refuses by itself, whoever goes around the code. */
class PastTheCodeTests {

    private static final JdbcClient DATABASE =
            JdbcClient.create(TestDatabase.migrated().dataSource());

    private final UUID unit = UUID.randomUUID();
    private final UUID counsellor = UUID.randomUUID();
    private final UUID room = UUID.randomUUID();

    @BeforeEach
    void aRoom() {
        DATABASE.sql("insert into booking.resource (id, unit, kind, name) values (?, ?, 'VISIT', 'Rum')")
                .params(room, unit)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"HELD, HELD", "HELD, BOOKED", "BOOKED, BOOKED"})
    void nobodyIsMetTwiceAtOnceNorIsARoomHeldTwice(String one, String other) {
        add(counsellor, room, "10:00", "11:00", one);

        refused(() -> add(counsellor, null, "10:59", "12:00", other), "one_at_a_time_for_a_counsellor");
        refused(() -> add(UUID.randomUUID(), room, "09:00", "10:01", other), "one_at_a_time_for_a_resource");
    }

    @Test
    void oneEndsWhereTheNextBegins() {
        add(counsellor, room, "10:00", "11:00", "BOOKED");

        assertThatCode(() -> add(counsellor, room, "11:00", "12:00", "BOOKED")).doesNotThrowAnyException();
        assertThatCode(() -> add(counsellor, room, "09:00", "10:00", "HELD")).doesNotThrowAnyException();
    }

    @Test
    void aRoomIsItsOwnUnitsAndForVisits() {
        refused(
                () -> DATABASE.sql(insert("VISIT", "10:00", "11:00", "BOOKED"))
                        .params(UUID.randomUUID(), UUID.randomUUID(), counsellor, room)
                        .update(),
                "foreign key");
        refused(
                () -> DATABASE.sql(insert("VIDEO", "10:00", "11:00", "BOOKED"))
                        .params(UUID.randomUUID(), unit, counsellor, room)
                        .update(),
                "foreign key");
        refused(
                () -> DATABASE.sql(insert("PHONE", "10:00", "11:00", "BOOKED"))
                        .params(UUID.randomUUID(), unit, counsellor, room)
                        .update(),
                "check");
    }

    @ParameterizedTest
    @CsvSource({
        "time, '(2026-11-24 10:00+01,2026-11-24 11:00+01)'",
        "time, '[2026-11-24 10:00+01,2026-11-24 11:00+01]'",
        "time, empty",
        "time, '[2026-11-24 10:00+01,)'",
        "busy, '[2026-11-24 10:00+01,2026-11-24 10:30+01)'",
        "busy, '[2026-11-24 09:00+01,2026-11-24 11:00+01)'"
    })
    void aTimeIsHalfOpenAndWithinWhatIsKeptFreeForIt(String column, String range) {
        UUID id = add(counsellor, null, "10:00", "11:00", "BOOKED");

        refused(
                () -> DATABASE.sql("update booking.appointment set " + column + " = ?::tstzrange where id = ?")
                        .params(range, id)
                        .update(),
                "check");
    }

    @Test
    void onlyWhatIsHeldHasAnEnd() {
        UUID id = add(counsellor, null, "10:00", "11:00", "HELD");

        refused(
                () -> DATABASE.sql("update booking.appointment set state = 'BOOKED' where id = ?")
                        .param(id)
                        .update(),
                "check");
    }

    private UUID add(UUID who, @Nullable UUID where, String from, String to, String state) {
        UUID id = UUID.randomUUID();
        DATABASE.sql(insert(where == null ? "PHONE" : "VISIT", from, to, state))
                .params(id, unit, who)
                .param(where)
                .update();
        return id;
    }

    private static String insert(String kind, String from, String to, String state) {
        String range = "'[2026-11-24 %s+01,2026-11-24 %s+01)'".formatted(from, to);
        return """
                insert into booking.appointment
                    (id, unit, counsellor, resource, kind, time, busy, state, held_until, sequence)
                values (?, ?, ?, ?::uuid, '%s', %s, %s, '%s', %s, 0)""".formatted(kind, range, range, state, state.equals("HELD") ? "'2026-11-23 10:00+01'" : "null");
    }

    private static void refused(Runnable work, String why) {
        assertThatThrownBy(work::run)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }
}
