package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.Subscribers.Subscriber;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.post.MailAddress;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/** The table of addresses to which staff want notices. Moved to somebody else's row, an address does not open. */
@Repository
class NoticeAddresses {

    private static final int SIZE = 320;
    private static final String CENTRES = """
            select a.unit from access.assignment a
            join access.unit_key_share s on s.staff = a.staff and s.unit = a.unit and s.purpose = 'CONTENT'
            where a.role = 'COUNSELLOR' and a.period @> ? and a.staff = n.staff""";

    private final JdbcClient database;
    private final SecretKey lock;

    NoticeAddresses(JdbcClient database, InstallationSecret secret) {
        this.database = database;
        this.lock = secret.forPurpose("fyren notice address");
    }

    /** What somebody has chosen, as it is locked. */
    private record Chosen(MailAddress address, String language, LocalDateTime first) {

        private static Chosen read(byte[] written) {
            String[] words = new String(written, US_ASCII).split(" ", -1);
            return new Chosen(MailAddress.of(words[2]).orElseThrow(), words[1], LocalDateTime.parse(words[0]));
        }

        private byte[] written() {
            return (first + " " + language + " " + address.address()).getBytes(US_ASCII);
        }
    }

    void put(UUID staff, MailAddress address, String language, LocalDateTime first) {
        byte[] written = new Chosen(address, language, first).written();
        database.sql("""
                        insert into access.notice (staff, sealed) values (?, ?)
                        on conflict (staff) do update set sealed = excluded.sealed""")
                .params(staff, lock.lock(Padding.to(SIZE, written), context(staff)))
                .update();
    }

    void remove(UUID staff) {
        database.sql("delete from access.notice where staff = ?").param(staff).update();
    }

    Optional<MailAddress> of(UUID staff) {
        return database.sql("select sealed from access.notice where staff = ?")
                .param(staff)
                .query((row, number) -> opened(staff, row))
                .optional()
                .flatMap(chosen -> chosen)
                .map(Chosen::address);
    }

    /** Everyone's, with the centres where they answer on the day. */
    List<Subscriber> all(LocalDate day) {
        return database
                .sql("select staff, sealed, array(" + CENTRES + ") as centres from access.notice n order by staff")
                .param(day)
                .query((row, number) -> opened(row.getObject("staff", UUID.class), row)
                        .map(one -> new Subscriber(one.address, one.language, one.first, centres(row))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    boolean areAt(UUID centre, LocalDate day) {
        return database.sql("select exists (select from access.notice n where ? in (" + CENTRES + "))")
                .params(centre, day)
                .query(Boolean.class)
                .single();
    }

    private Optional<Chosen> opened(UUID staff, ResultSet row) throws SQLException {
        return lock.unlock(row.getBytes("sealed"), context(staff))
                .flatMap(Padding::removed)
                .map(Chosen::read);
    }

    private static Set<UUID> centres(ResultSet row) {
        try {
            return Arrays.stream((Object[]) row.getArray("centres").getArray())
                    .map(UUID.class::cast)
                    .collect(Collectors.toSet());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String context(UUID staff) {
        return "fyren notice address " + staff;
    }
}
