package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.desk.Desktop;
import se.fyren.conversations.domain.Centre;
import se.fyren.database.TestDatabase;
import se.fyren.kernel.Period;

/** The database is away, or everybody with the key has gone: nobody is left with less than they wrote, or unaware. */
class LosingNothingTests {

    private static final String KEPT = "Det får inte försvinna: \"<b>\" & så";

    private static final String ESCAPED = "Det får inte försvinna: \"&lt;b&gt;\" &amp; så";
    private static final String LOST = "Ingen på mottagningen kan läsa det här längre";

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static HttpClient http;

    private Seeker seeker;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void end() {
        http.close();
        fyren.close();
    }

    @BeforeEach
    void somebody() {
        seeker = new Seeker(fyren.origin(), http);
    }

    @Test
    void whatTheDatabaseCouldNotTakeIsGivenBackAndArrivesOnce() throws Exception {
        Centre mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        Desktop maj = Desktop.of(fyren, mika.counsellor());
        String self = mika.counsellor().id().toString();
        seeker.begins("mika-sthlm", "Hej");
        Map<String, String> form =
                Map.of("text", KEPT, "once", UUID.randomUUID().toString());
        Map<String, String> first = Map.of("service", "mika-sthlm", "text", KEPT, "once", form.get("once"));

        databaseIsThere(false);
        HttpResponse<String> more = seeker.posts("messages", form);
        HttpResponse<String> begun = seeker.posts("sent", first);
        Desktop.Answer answered = maj.sends("/" + UUID.randomUUID() + "/answer", "text", KEPT, "by", self);
        databaseIsThere(true);

        assertThat(answered.status()).isEqualTo(500);
        assertThat(answered.field("text")).isEqualTo(KEPT);
        assertThat(List.of(more, begun)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.body())
                    .contains(">\n" + ESCAPED + "</textarea>", "name=\"once\" value=\"" + form.get("once") + "\"")
                    .as("no way by which it would be lost unasked")
                    .doesNotContain("hreflang");
        });
        assertThat(more.body()).contains("action=\"/sv/messages\"", "href=\"/sv/close\"");
        assertThat(begun.body()).contains("action=\"/sv/sent\"", "name=\"service\" value=\"mika-sthlm\"");
        seeker.posts("messages", form);
        seeker.posts("messages", form);
        assertThat(seeker.sees("messages").body()).containsOnlyOnce(ESCAPED);
    }

    @Test
    void whereEverybodyWithTheKeyHasGoneTheyAreToldSoAndSentOn() throws Exception {
        Centre kast = Centre.of(fyren, Kind.KAST, "kast-sthlm");
        String number = Seeker.number(seeker.begins("kast-sthlm", "Före"));
        assertThat(seeker.sees("messages").body()).contains("name=\"text\"").doesNotContain(LOST);

        fyren.letGo(kast.counsellor());
        assertLost(seeker);

        fyren.goTo(fyren.today().plusDays(1));
        fyren.employ(StaffRole.COUNSELLOR, kast.unit(), Period.ALWAYS, true);
        seeker.posts("back", Map.of("number", number));
        assertLost(seeker);
        Seeker next = new Seeker(fyren.origin(), http);
        next.begins("kast-sthlm", "Efter");
        assertThat(next.sees("messages").body()).contains("name=\"text\"").doesNotContain(LOST);
    }

    private static void assertLost(Seeker seeker) throws Exception {
        assertThat(seeker.sees("messages").body())
                .contains(LOST, "Före", "href=\"/sv/\"", "href=\"/sv/remove\"")
                .doesNotContain("name=\"text\"", "action=\"/sv/call\"");
    }

    /** From the outside, as when its server is started anew. */
    private static void databaseIsThere(boolean there) {
        String url = fyren.context().getEnvironment().getRequiredProperty("fyren.database.url");
        String name = url.substring(url.lastIndexOf('/') + 1);
        JdbcClient beside = JdbcClient.create(TestDatabase.empty().dataSource());
        beside.sql("alter database " + name + " allow_connections " + there).update();
        beside.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query((row, number) -> row.getBoolean(1))
                .list();
    }
}
