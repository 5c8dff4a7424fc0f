package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.sealing.SecretKey;

/**
 * The table of names at which signing in has failed, once a day each, whether or not somebody has the name: what whoever
 * guesses sets off is the same for both. Only later is it asked which of them are somebody's.
 */
@Repository
class FailedNames {

    private static final int DAYS = 7;

    private final JdbcClient database;
    private final SecretKey key;
    private final Clock clock;

    FailedNames(JdbcClient database, InstallationSecret secret, Clock clock) {
        this.database = database;
        this.key = secret.forPurpose("fyren failed names");
        this.clock = clock;
    }

    void note(String signInName) {
        LocalDate today = LocalDate.now(clock);
        database.sql("insert into access.failed_name (tag, erased_on) values (?, ?) on conflict do nothing")
                .params(tag(signInName, today), today.plusDays(DAYS))
                .update();
    }

    /** The days of the last week on which it failed at the name, each told once; the oldest first. */
    List<LocalDate> untold(String signInName) {
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalDate> days = IntStream.range(0, DAYS)
                .mapToObj(today::minusDays)
                .collect(Collectors.toMap(day -> HexFormat.of().formatHex(tag(signInName, day)), Function.identity()));
        Collection<byte[]> tags =
                days.keySet().stream().map(HexFormat.of()::parseHex).toList();
        List<String> told = database.sql("""
                        update access.failed_name set told = true where tag in (:tags) and not told
                        returning tag""")
                .param("tags", tags)
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes("tag")))
                .list();
        return days.entrySet().stream()
                .filter(one -> told.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    void eraseUntil(LocalDate today) {
        database.sql("delete from access.failed_name where erased_on <= ?")
                .param(today)
                .update();
    }

    private byte[] tag(String signInName, LocalDate day) {
        return key.sign(day.toString().getBytes(US_ASCII), signInName.getBytes(UTF_8));
    }
}
