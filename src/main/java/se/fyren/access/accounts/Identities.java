package se.fyren.access.accounts;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.provider.Identity;
import se.fyren.access.provider.IdentityProviders;

/** The table of whom identity providers mean. */
@Repository
class Identities {

    private final JdbcClient database;
    private final IdentityProviders providers;

    Identities(JdbcClient database, IdentityProviders providers) {
        this.database = database;
        this.providers = providers;
    }

    Optional<UUID> staff(Identity identity) {
        return database.sql("select staff from access.identity where provider = ? and subject = ?")
                .params(identity.provider(), HexFormat.of().parseHex(identity.subject()))
                .query(UUID.class)
                .optional();
    }

    /** Whether the word of a provider that the settings still name is half of somebody's signing in. */
    boolean isKnown(UUID staff) {
        return database
                .sql("select provider from access.identity where staff = ?")
                .param(staff)
                .query(String.class)
                .stream()
                .anyMatch(
                        id -> providers.all().stream().anyMatch(one -> one.id().equals(id)));
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
