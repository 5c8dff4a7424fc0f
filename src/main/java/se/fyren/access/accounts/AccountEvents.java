package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * The table of what happened to accounts. Each row is sealed to its owner, who alone can tell the day and the event; whose
 * it is, only somebody with the installation's secret can; and it is signed, so that nothing can be made up in the database.
 */
@Repository
class AccountEvents {

    private static final int ROOM = 40;
    private static final int MONTHS = 2;

    private final JdbcClient database;
    private final SecretKey key;

    AccountEvents(JdbcClient database, InstallationSecret secret) {
        this.database = database;
        this.key = secret.forPurpose("fyren account events");
    }

    /** The day of erasing is the first of a month, so that it does not tell the day. */
    void add(UUID owner, PublicKey theirs, OwnEvent one) {
        byte[] sealed = theirs.seal(
                Padding.to(ROOM, (one.day() + " " + one.event().name()).getBytes(US_ASCII)), context(owner));
        database.sql("insert into access.account_event (mac, owner, sealed, erased_on) values (?, ?, ?, ?)")
                .params(
                        mac(owner, sealed),
                        tag(owner),
                        sealed,
                        one.day().plusMonths(MONTHS).withDayOfMonth(1))
                .update();
    }

    /**
     * Theirs, as far as their key opens them: not what was sealed to a key that they had before they came back. What
     * somebody has changed in the database is counted, and keeps nobody out.
     */
    OwnEvents of(UUID owner, PrivateKey theirs) {
        List<Optional<byte[]>> rows = database.sql("select sealed, mac from access.account_event where owner = ?")
                .param(tag(owner))
                .query((row, number) -> sealed(owner, row))
                .list();
        return new OwnEvents(
                rows.stream()
                        .flatMap(Optional::stream)
                        .flatMap(one -> opened(one, owner, theirs).stream())
                        .toList(),
                rows.stream().filter(Optional::isEmpty).count());
    }

    void eraseUntil(LocalDate today) {
        database.sql("delete from access.account_event where erased_on <= ?")
                .param(today)
                .update();
    }

    /** What is sealed; empty where it is not what Fyren wrote there. */
    private Optional<byte[]> sealed(UUID owner, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return MessageDigest.isEqual(row.getBytes("mac"), mac(owner, sealed)) ? Optional.of(sealed) : Optional.empty();
    }

    private static Optional<OwnEvent> opened(byte[] sealed, UUID owner, PrivateKey theirs) {
        return theirs.open(sealed, context(owner)).flatMap(Padding::removed).map(plain -> {
            String[] words = new String(plain, US_ASCII).split(" ", -1);
            return new OwnEvent(LocalDate.parse(words[0]), AccountEvent.valueOf(words[1]));
        });
    }

    private byte[] tag(UUID owner) {
        return key.sign(owner.toString().getBytes(US_ASCII));
    }

    private byte[] mac(UUID owner, byte[] sealed) {
        return key.sign(owner.toString().getBytes(US_ASCII), sealed);
    }

    private static String context(UUID owner) {
        return "fyren account event " + owner;
    }
}
