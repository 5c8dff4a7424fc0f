package se.fyren.editing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.Fyren;
import se.fyren.access.Unit;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.keys.KeySeal;
import se.fyren.access.keys.Keyring;
import se.fyren.database.TestDatabase;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.editing.EditingDesk;
import se.fyren.editing.WorkList;
import se.fyren.sealing.PrivateKey;
import se.fyren.web.Codes;

/** All of Fyren over a database of its own, and staff who are signed in. */
final class Newsroom implements AutoCloseable {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestDatabase database = TestDatabase.empty();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext fyren;
    private final UUID directory;

    Newsroom(Path data) {
        fyren = new SpringApplicationBuilder(Fyren.class)
                .properties(database.properties())
                .run("--server.port=0", "--fyren.data.dir=" + data);
        directory = sql().sql("select id from access.unit where kind = 'DIRECTORY'")
                .query(UUID.class)
                .single();
        beAudited();
    }

    /** Nothing is asked where nobody could read the trail. */
    private void beAudited() {
        PrivateKey key = PrivateKey.random();
        UUID auditor = staff(key);
        UUID installation = sql().sql("select id from access.unit where kind = 'INSTALLATION'")
                .query(UUID.class)
                .single();
        fyren.getBean(TransactionTemplate.class).executeWithoutResult(status -> fyren.getBean(Keyring.class)
                .begin(installation, Unit.Purpose.AUDIT, auditor, key.publicKey()));
    }

    private UUID staff(PrivateKey key) {
        UUID staff = UUID.randomUUID();
        byte[] vouched = fyren.getBean(KeySeal.class).ofStaff(staff, key.publicKey());
        sql().sql("""
                        insert into access.staff (id, name, sign_in_name, invited_on, public_key, key_mac)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        staff,
                        "Somebody",
                        staff.toString(),
                        today(),
                        key.publicKey().bytes(),
                        vouched)
                .update();
        return staff;
    }

    JdbcClient sql() {
        return JdbcClient.create(database.dataSource());
    }

    String editor() {
        return session("DIRECTORY_EDITOR", directory, Unit.Kind.DIRECTORY);
    }

    private String session(String role, UUID unit, Unit.Kind kind) {
        PrivateKey key = PrivateKey.random();
        UUID staff = staff(key);
        UUID hat = UUID.randomUUID();
        sql().sql("""
                        insert into access.assignment (id, staff, role, unit, unit_kind, period)
                        values (?, ?, ?, ?, ?, daterange(?, null))""").params(hat, staff, role, unit, kind.name(), today()).update();
        return fyren.getBean(Sessions.class).begin(staff, key, hat);
    }

    LocalDate today() {
        return LocalDate.now(fyren.getBean(Clock.class));
    }

    /** The first line of the file that speaks of the service and has these cells, in columns and texts by turns. */
    Line line(DataFile file, String service, String... cells) {
        return fyren.getBean(EditingDesk.class).lines(file).stream()
                .filter(line -> line.service().filter(service::equals).isPresent())
                .filter(line -> {
                    for (int i = 0; i < cells.length; i += 2) {
                        if (!line.cell(cells[i]).equals(cells[i + 1])) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst()
                .orElseThrow();
    }

    WorkList workList() {
        return fyren.getBean(EditingDesk.class).workList();
    }

    static String pathOf(Line line) {
        return "/en/staff/facts/lines/" + Codes.of(line.file()) + "/" + line.fingerprint();
    }

    /** What the guide answers right now of the service. */
    String verdict(String service, String question) {
        String answer = send(request("/api/guide")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(question)))
                .body();
        String door = answer.substring(answer.indexOf("\"" + service + "\""));
        return door.replaceFirst("(?s).*?\"verdict\":\"(\\w+)\".*", "$1");
    }

    String page(String path) {
        return send(request(path).GET()).body();
    }

    HttpResponse<String> get(String session, String path) {
        return send(request(path).header("Cookie", "__Host-s=" + session).GET());
    }

    HttpResponse<String> post(String session, PageForm form) {
        return post(session, form.action(), form.body());
    }

    HttpResponse<String> post(String session, String path, String body) {
        return send(request(path)
                .header("Cookie", "__Host-s=" + session)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The page that an answer leads to. */
    HttpResponse<String> follow(String session, HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return get(session, answer.headers().firstValue("Location").orElseThrow());
    }

    PageForm typed(String page, String column, String text) {
        return PageForm.of(page, "/look").with("0.now." + column, text).with("0.now.checked", today().toString());
    }

    /** The preview of the line with another text in the column. */
    String look(String session, Line line, String column, String text) {
        String page = get(session, pathOf(line) + "/change").body();
        return post(session, typed(page, column, text)).body();
    }

    HttpResponse<String> made(String session, Line line, String column, String text) {
        return post(session, PageForm.of(look(session, line, column, text), "/make"));
    }

    /** Of the change that was made. */
    static String id(HttpResponse<String> made) {
        return made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private HttpRequest.Builder request(String path) {
        String origin = "http://localhost:" + fyren.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create(origin).resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        fyren.close();
    }
}
