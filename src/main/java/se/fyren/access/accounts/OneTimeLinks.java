package se.fyren.access.accounts;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.sealing.SecretKey;

/**
 * Links by which somebody who was invited joins, once and within two days. The database holds a tag, not the link. The tag
 * is made with the installation's secret and is one person's: who can write in the database makes no link of their own, and
 * makes no link another's.
 */
@Repository
class OneTimeLinks {

    static final Duration VALID = Duration.ofDays(2);

    private final JdbcClient database;
    private final SecretKey key;
    private final Clock clock;

    OneTimeLinks(JdbcClient database, InstallationSecret installation, Clock clock) {
        this.database = database;
        this.key = installation.forPurpose("fyren one-time link");
        this.clock = clock;
    }

    /** A new link's secret, in the place of the one that they may have had before. */
    String make(UUID staff) {
        SecretKey secret = SecretKey.random();
        database.sql("delete from access.one_time_link where staff = ? or until <= ?")
                .params(staff, Timestamp.from(clock.instant()))
                .update();
        database.sql("insert into access.one_time_link (tag, staff, until) values (?, ?, ?)")
                .params(
                        tag(secret, staff),
                        staff,
                        Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return secret.written();
    }

    /** Whom the link is for; empty where it has been used, is too old or never was. */
    Optional<UUID> whose(String link) {
        return SecretKey.read(link).flatMap(this::whose);
    }

    /** The same, and the link is used up. */
    Optional<UUID> use(String link) {
        return SecretKey.read(link).flatMap(secret -> whose(secret)
                .filter(staff -> database.sql("delete from access.one_time_link where tag = ?")
                                .param(tag(secret, staff))
                                .update()
                        == 1));
    }

    private Optional<UUID> whose(SecretKey secret) {
        return database
                .sql("select staff, tag from access.one_time_link where until > ?")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> Map.entry(row.getObject("staff", UUID.class), row.getBytes("tag")))
                .list()
                .stream()
                .filter(one -> MessageDigest.isEqual(one.getValue(), tag(secret, one.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private byte[] tag(SecretKey secret, UUID staff) {
        return key.sign(
                secret.bytes(),
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(staff.getMostSignificantBits())
                        .putLong(staff.getLeastSignificantBits())
                        .array());
    }
}
