package se.fyren.access.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.accounts.StoredPassphrase.Locked;

/** The table of what passphrases open. */
@Repository
class Passphrases {

    private final JdbcClient database;

    Passphrases(JdbcClient database) {
        this.database = database;
    }

    /** A code that was used meanwhile stays used: whoever puts may have read the last step before. */
    void put(StoredPassphrase one) {
        database.sql("""
                        insert into access.passphrase (staff, salt, locked_key, locked_totp, last_step)
                        values (:staff, :salt, :key, :code, :step)
                        on conflict (staff) do update set salt = excluded.salt, locked_key = excluded.locked_key,
                            locked_totp = excluded.locked_totp,
                            last_step = greatest(passphrase.last_step, excluded.last_step)""")
                .param("staff", one.staff())
                .param("salt", one.locked().salt)
                .param("key", one.locked().key)
                .param("code", one.locked().code)
                .param("step", one.lastStep())
                .update();
    }

    void forget(UUID staff) {
        database.sql("delete from access.passphrase where staff = ?")
                .param(staff)
                .update();
    }

    Optional<StoredPassphrase> of(UUID staff) {
        return database.sql("select salt, locked_key, locked_totp, last_step from access.passphrase where staff = ?")
                .param(staff)
                .query((row, number) -> new StoredPassphrase(
                        staff,
                        new Locked(row.getBytes("salt"), row.getBytes("locked_key"), row.getBytes("locked_totp")),
                        row.getLong("last_step")))
                .optional();
    }

    /** Whether it still opens the key; it does until the transaction ends. */
    boolean stands(StoredPassphrase one) {
        return database.sql("select true from access.passphrase where staff = ? and salt = ? for share")
                .params(one.staff(), one.locked().salt)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Whether the step was still to be had: two who send the same code at once do not both come in. */
    boolean takeStep(UUID staff, long step) {
        return database.sql("update access.passphrase set last_step = ? where staff = ? and last_step < ?")
                        .params(step, staff, step)
                        .update()
                == 1;
    }
}
