package se.fyren.access.audit;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.keys.KeySeal;
import se.fyren.sealing.PublicKey;

/** The public keys of the members of staff. */
@Repository
class StaffKeys {

    private final JdbcClient database;
    private final KeySeal seal;

    StaffKeys(JdbcClient database, KeySeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** The member's key; empty where they have none yet, and for null, which is asked for all the same. */
    Optional<PublicKey> find(@Nullable UUID staff) {
        return database.sql("""
                        select id, public_key, key_mac from access.staff
                        where id = cast(? as uuid) and public_key is not null""")
                .param(staff)
                .query((row, number) ->
                        seal.staffKey(row.getObject("id", UUID.class), row).orElseThrow())
                .optional();
    }
}
