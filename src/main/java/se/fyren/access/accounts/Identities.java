package se.fyren.access.accounts;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.provider.Identity;

/** The table of whom identity providers mean. */
@Repository
class Identities {

    private final JdbcClient database;

    Identities(JdbcClient database) {
        this.database = database;
    }

    Optional<UUID> staff(Identity identity) {
        return database.sql("select staff from access.identity where provider = ? and subject = ?")
                .params(identity.provider(), HexFormat.of().parseHex(identity.subject()))
                .query(UUID.class)
                .optional();
    }

    /** Whether a provider's word is half of somebody's signing in. */
    boolean isKnown(UUID staff) {
        return database.sql("select exists (select from access.identity where staff = ?)")
                .param(staff)
                .query(Boolean.class)
                .single();
    }

    void forget(UUID staff) {
        database.sql("delete from access.identity where staff = ?").param(staff).update();
    }

    /** Whether it could be added: not where somebody else is meant already. */
    boolean add(Identity identity, UUID staff) {
        return database.sql("""
                        insert into access.identity (provider, subject, staff) values (?, ?, ?)
                        on conflict do nothing""")
                        .params(identity.provider(), HexFormat.of().parseHex(identity.subject()), staff)
                        .update()
                == 1;
    }
}
