package se.fyren.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.keys.KeySeal;
import se.fyren.sealing.PublicKey;

/** The table of staff. */
@Repository
class Colleagues {

    private static final String COLUMNS = "select id, name, sign_in_name, public_key, key_mac, invited_on, left_on";

    private final JdbcClient database;
    private final KeySeal seal;
    private final NoticeAddresses notices;

    Colleagues(JdbcClient database, KeySeal seal, NoticeAddresses notices) {
        this.database = database;
        this.seal = seal;
        this.notices = notices;
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from access.staff where public_key is not null)")
                .query(Boolean.class)
                .single();
    }

    /** Whether the name was free. */
    boolean add(UUID id, String name, String signInName, LocalDate today) {
        return database.sql("""
                        insert into access.staff (id, name, sign_in_name, invited_on) values (?, ?, ?, ?)
                        on conflict (sign_in_name) do nothing""").params(id, name, signInName, today).update() == 1;
    }

    Optional<Staff> find(UUID id) {
        return database.sql(COLUMNS + " from access.staff where id = ?")
                .param(id)
                .query(this::staff)
                .optional();
    }

    /**
     * Finds and holds, so that nobody else changes them until the transaction ends. Rows that point at them are not kept
     * waiting: a session, a share. In every transaction somebody is held before any unit's keys are.
     */
    Optional<Staff> hold(UUID id) {
        return database.sql(COLUMNS + " from access.staff where id = ? for no key update")
                .param(id)
                .query(this::staff)
                .optional();
    }

    /** The same, by the name they sign in with. */
    Optional<Staff> holdNamed(String signInName) {
        return !Roster.isSignInName(signInName)
                ? Optional.empty()
                : database.sql(COLUMNS + " from access.staff where sign_in_name = ? for no key update")
                        .param(signInName)
                        .query(this::staff)
                        .optional();
    }

    /** By the name they sign in with. What cannot be one is asked for as the empty one: as much work as for any other. */
    Optional<Staff> named(String signInName) {
        return database.sql(COLUMNS + " from access.staff where sign_in_name = ?")
                .param(Roster.isSignInName(signInName) ? signInName : "")
                .query(this::staff)
                .optional();
    }

    /** Finds and holds who is about to come back; as much work for who is not as for a name that nobody has. */
    Optional<Staff> heldIfVouched(String signInName, Instant now) {
        return database.sql(COLUMNS + """
                         from access.staff where sign_in_name = ? and exists (select from access.recovery r
                             where r.staff = staff.id and r.second_tag is not null and r.until > ?)
                        for no key update""")
                .params(signInName, Timestamp.from(now))
                .query(this::staff)
                .optional();
    }

    /** Holds the one whom the assignment is for, where there is such an assignment. */
    void holdFor(UUID assignment) {
        database.sql("""
                        select id from access.staff where id = (select staff from access.assignment where id = ?)
                        for no key update""").param(assignment).query(UUID.class).list();
    }

    /** Those who have, or have had, an assignment at the unit, by id. */
    Map<UUID, Staff> at(UUID unit) {
        return database
                .sql(COLUMNS + " from access.staff where id in (select staff from access.assignment where unit = ?)")
                .param(unit)
                .query(this::staff)
                .stream()
                .collect(Collectors.toMap(Staff::id, Function.identity()));
    }

    List<Staff> all() {
        return database.sql(COLUMNS + " from access.staff order by left_on nulls first, lower(name), id")
                .query(this::staff)
                .list();
    }

    Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select id, name from access.staff where id in (:ids) and name is not null")
                        .param("ids", ids)
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void giveKey(UUID id, PublicKey key) {
        database.sql("update access.staff set public_key = ?, key_mac = ? where id = ?")
                .params(key.bytes(), seal.ofStaff(id, key), id)
                .update();
    }

    /** They cannot sign in again: what opened their key is gone. Nor do they vouch for anyone any more. */
    void leave(UUID id, LocalDate today) {
        database.sql("update access.staff set left_on = ? where id = ? and left_on is null")
                .params(today, id)
                .update();
        forget(id);
        notices.remove(id);
        database.sql("delete from access.recovery where staff = :one or first = :one or second = :one")
                .param("one", id)
                .update();
    }

    /** What opened their key, and every link to join by, is gone. */
    void forget(UUID id) {
        database.sql("delete from access.passphrase where staff = ?").param(id).update();
        database.sql("delete from access.passkey where staff = ?").param(id).update();
        database.sql("delete from access.identity where staff = ?").param(id).update();
        database.sql("delete from access.one_time_link where staff = ?")
                .param(id)
                .update();
    }

    /** Those who left on the day or before it have no names any more. */
    void forgetNames(LocalDate day) {
        database.sql("update access.staff set name = null, sign_in_name = null where left_on <= ? and name is not null")
                .param(day)
                .update();
    }

    private Staff staff(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Staff(
                id,
                Objects.requireNonNullElse(row.getString("name"), ""),
                Objects.requireNonNullElse(row.getString("sign_in_name"), ""),
                seal.staffKey(id, row).orElse(null),
                row.getObject("invited_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
