package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.ShortText;

/**
 * Two thousand threads of Mika and KAST, whose people write in other languages, on other errands, at other lengths, and
 * are looked at on other days. Whoever holds all rows, in the order in which they lie, guesses whose each is no better than by a coin.
 */
class NobodyCanTellWhoseTests {

    private static final long SEED = 20_261_122L;
    private static final int THREADS = 2_000;
    private static final int DAYS = 4;
    private static final int ANSWERED = 60;
    /** Six and a half standard deviations of a thousand tosses: for all that is looked at, one in ten million. */
    private static final double BY_A_COIN = 0.5 + 6.5 * Math.sqrt(0.25 / (THREADS / 2.0));

    @TempDir
    private Path data;

    private final Random random = new Random(SEED);

    @Test
    void nothingThatStandsInClearTellsMikaFromKast() {
        System.out.println("Seed " + SEED);
        try (StaffedFyren fyren = new StaffedFyren(data)) {
            Centre mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
            Centre kast = Centre.of(fyren, Kind.KAST, "kast-sthlm");
            for (int day = 0; day < DAYS; day++) {
                fyren.goTo(fyren.today().plusDays(1));
                write(fyren, mika, kast, THREADS / DAYS);
                // One is closed on some days; both answer on the same.
                mika.inbox().look(mika.atWork());
                if (day == 1) {
                    answer(mika);
                    answer(kast);
                }
            }
            fyren.goTo(fyren.today().plusDays(1));
            List<UUID> mikas = mika.inbox().look(mika.atWork()).orElseThrow().stream()
                    .map(Inbox.Line::thread)
                    .toList();

            fyren.get(Shuffling.class).shuffle();

            Seen seen = seen(fyren.get(JdbcClient.class), mikas);
            Guessing thief = new Guessing(seen.truth);
            assertThat(thief.byValue(seen.truth)).as("a thief who knows").isEqualTo(1);
            assertThat(seen.values).hasSizeGreaterThan(1_700);
            seen.values.forEach(
                    (what, values) -> assertThat(thief.byValue(values)).as(what).isLessThan(BY_A_COIN));
            seen.places.forEach(
                    (what, places) -> assertThat(thief.byPlace(places)).as(what).isLessThan(BY_A_COIN));
        }
    }

    private void write(StaffedFyren fyren, Centre mika, Centre kast, int threads) {
        Conversations conversations = fyren.get(Conversations.class);
        for (int thread = 0; thread < threads; thread++) {
            boolean isMika = random.nextBoolean();
            String text = isMika
                    ? "ฉันกลัวและไม่รู้จะทำอย่างไร ".repeat(1 + random.nextInt(40))
                    : "Jag köpte sex igen. ".repeat(1 + random.nextInt(9));
            if (isMika && random.nextInt(3) == 0) {
                new Browser(fyren, mika).begins("{\"v\":1,\"text\":\"" + text + "\"}");
                continue;
            }
            conversations.begin(
                    (isMika ? mika : kast).service(),
                    isMika ? "th" : "sv",
                    isMika ? opening(text(text)) : new Opening.Help(text(text), random.nextBoolean()),
                    RepeatKey.random());
        }
    }

    /** Mika gets professionals' letters too, and what browsers have sealed: what tells one of those would tell Mika. */
    private Opening opening(MessageText text) {
        ShortText line =
                ShortText.of("y".repeat(1 + random.nextInt(ShortText.MOST))).orElseThrow();
        Professional from = new Professional(line, line);
        return switch (random.nextInt(3)) {
            case 0 -> new Opening.Consultation(text, from);
            case 1 -> new Opening.Referring(text, new Referral(from, line, LocalDate.of(2026, 11, 20), line));
            default -> new Opening.Help(text, false);
        };
    }

    private static void answer(Centre centre) {
        centre.inbox().look(centre.atWork()).orElseThrow().stream()
                .limit(ANSWERED)
                .forEach(line -> centre.answering()
                        .answer(centre.atWork(), line.thread(), UUID.randomUUID(), text("Vi finns här.")));
    }

    /** What a thief sees, row by row. */
    private record Seen(List<Boolean> truth, Map<String, List<Object>> values, Map<String, List<Long>> places) {

        void value(String what, Object value) {
            values.computeIfAbsent(what, any -> new ArrayList<>()).add(value);
        }

        void place(String what, long place) {
            places.computeIfAbsent(what, any -> new ArrayList<>()).add(place);
        }
    }

    private static Seen seen(JdbcClient database, List<UUID> mikas) {
        Seen seen = new Seen(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        database.sql("""
                        select t.*, t.xmin::text::bigint as transaction, m.count, m.length, m.earliest, m.latest, m.first
                        from conversations.thread t join (
                            select thread, count(*), sum(length(heading) + length(body)) as length,
                                min(day) as earliest, max(day) as latest, min(xmin::text::bigint) as first
                            from conversations.message group by thread) m on m.thread = t.id
                        order by t.ctid""").query(row -> {
            seen.truth.add(mikas.contains(row.getObject("id", UUID.class)));
            seen.place("its place among the rows", seen.truth.size());
            seen.place("its transaction", row.getLong("transaction"));
            seen.place("the transaction of its messages", row.getLong("first"));
            seen.place("its id", row.getObject("id", UUID.class).getMostSignificantBits());
            seen.value("how many messages", row.getLong("count"));
            seen.value("how long they are", row.getLong("length"));
            seen.value("the days of its messages", row.getObject("earliest") + " " + row.getObject("latest"));
            seen.value("its day", String.valueOf(row.getObject("begun_on")));
            for (String column : List.of("tag", "mark", "box", "text_box", "shared", "card")) {
                byte[] bytes = row.getBytes(column);
                seen.value("length of " + column, bytes.length);
                IntStream.range(0, bytes.length).forEach(at -> seen.value(column + " " + at, bytes[at]));
            }
        });
        return seen;
    }
}
