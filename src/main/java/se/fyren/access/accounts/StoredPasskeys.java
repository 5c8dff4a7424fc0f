package se.fyren.access.accounts;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.passkey.Challenge;
import se.fyren.access.passkey.Challenges;
import se.fyren.access.passkey.Owner;
import se.fyren.access.passkey.Passkey;

/** The table of passkeys, and of challenges that have been answered. */
@Repository
class StoredPasskeys {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,1400}");

    private final JdbcClient database;
    private final Clock clock;

    StoredPasskeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One of them, and what its secret unlocks. */
    record Stored(UUID staff, OwnPasskey own, Passkey passkey, LockedKey key) {}

    /** The member's private key, locked with what the passkey's secret makes. */
    static final class LockedKey {
        final byte[] bytes;

        LockedKey(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** Who somebody is to an authenticator: their id, which is random. */
    static Owner owner(Staff staff) {
        return Owner.of(handle(staff.id()), staff.signInName(), staff.name());
    }

    private static byte[] handle(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    List<Stored> of(UUID staff) {
        return database.sql("select * from access.passkey where staff = ? order by added_on, id")
                .param(staff)
                .query(StoredPasskeys::stored)
                .list();
    }

    Optional<Stored> find(String id) {
        return !ID.matcher(id).matches()
                ? Optional.empty()
                : database.sql("select * from access.passkey where id = ? for update")
                        .param(id)
                        .query(StoredPasskeys::stored)
                        .optional();
    }

    /** Whether it could be added: not where the authenticator's id stands already. */
    boolean add(UUID staff, String label, Passkey passkey, byte[] lockedKey) {
        return database.sql("""
                        insert into access.passkey
                            (id, staff, label, public_key, counter, copyable, copied, locked_key, added_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                passkey.id(),
                                staff,
                                label,
                                passkey.publicKey(),
                                passkey.counter(),
                                passkey.copyable(),
                                passkey.copied(),
                                lockedKey,
                                LocalDate.now(clock))
                        .update()
                == 1;
    }

    /** Keeps what it says of itself after an answer; the one that answered. */
    Stored used(Passkey passkey) {
        return database.sql("update access.passkey set counter = ?, copied = ? where id = ? returning *")
                .params(passkey.counter(), passkey.copied(), passkey.id())
                .query(StoredPasskeys::stored)
                .single();
    }

    void remove(UUID staff, String id) {
        database.sql("delete from access.passkey where staff = ? and id = ?")
                .params(staff, id)
                .update();
    }

    /** Whether the challenge had not been answered before; it has now. */
    boolean firstAnswer(Challenge challenge) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("delete from access.used_challenge where until < ?")
                .param(now)
                .update();
        return database.sql("insert into access.used_challenge (digest, until) values (?, ?) on conflict do nothing")
                        .params(
                                challenge.digest(),
                                Timestamp.from(clock.instant().plus(Challenges.LIFETIME)))
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        UUID staff = row.getObject("staff", UUID.class);
        String id = row.getString("id");
        return new Stored(
                staff,
                new OwnPasskey(id, row.getString("label"), row.getObject("added_on", LocalDate.class)),
                new Passkey(
                        id,
                        Owner.of(handle(staff), "", "").handle(),
                        row.getString("public_key"),
                        row.getLong("counter"),
                        row.getBoolean("copyable"),
                        row.getBoolean("copied")),
                new LockedKey(row.getBytes("locked_key")));
    }
}
