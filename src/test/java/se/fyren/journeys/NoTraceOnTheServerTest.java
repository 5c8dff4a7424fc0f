package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What someone says is not stored and not logged, whether it could be used or not. */
@Journey
@ExtendWith(OutputCaptureExtension.class)
class NoTraceOnTheServerTest {

    private static final List<String> SAID = List.of(
            "age=97", "2403", "Bjurholm", "self-harm", "own-experience", "plainly-wrong", "fe80::97", "Planted/9.7");
    private static final String[] DEVICE = {"User-Agent", "Planted/9.7", "X-Forwarded-For", "fe80::97"};

    @Test
    void nothingIsLeftInTheDatabaseOrTheLogs(Site site, Caller program, CapturedOutput output)
            throws SQLException, IOException {
        Map<String, List<String>> before = everyRow(site);

        String said = "role=own-experience&age=97&municipality=2403&situations=self-harm&situations=trafficked";
        assertThat(program.posts("/sv/answer", Caller.FORM, said, DEVICE).statusCode())
                .isEqualTo(200);
        assertThat(program.posts("/sv/answer", Caller.FORM, said + "&situations=plainly-wrong", DEVICE)
                        .statusCode())
                .isEqualTo(400);
        String asked = """
                {"role": "own-experience", "age": 97, "municipality": "2403", "situations": ["self-harm"%s]}""";
        assertThat(program.asks(asked.formatted(""), DEVICE).statusCode()).isEqualTo(200);
        assertThat(program.asks(asked.formatted(", \"plainly-wrong\""), DEVICE).statusCode())
                .isEqualTo(400);
        assertThat(program.asks(asked.formatted(", plainly-wrong"), DEVICE).statusCode())
                .isEqualTo(400);
        assertThat(program.gets("/sv/plainly-wrong?age=97", DEVICE).statusCode())
                .isEqualTo(404);

        assertThat(program.gets("/api/plainly-wrong", DEVICE).statusCode()).isEqualTo(404);
        assertThat(program.gets("/api/guide?role=plainly-wrong", DEVICE).statusCode())
                .isEqualTo(405);
        program.posts("/sv/answer", Caller.FORM, "age=%zzage=97&role=%ffplainly-wrong", DEVICE);
        program.posts("/sv/answer", "multipart/form-data; boundary=plainly-wrong", "age=97", DEVICE);
        program.posts("/api/guide", "plainly-wrong", asked, DEVICE);
        program.writes("GET /plainly-wrong\u00e5 HTTP/1.1\r\nUser-Agent: Planted/9.7\r\n\r\n");

        assertThat(everyRow(site)).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain(SAID);
        assertThat(databaseLogs()).isNotEmpty().allSatisfy(log -> assertThat(
                        Files.readString(log, StandardCharsets.UTF_8))
                .doesNotContain(SAID));
    }

    private static Map<String, List<String>> everyRow(Site site) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = site.database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, """
                    select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'""")) {
                rows.put(table, column(statement, "select one::text from " + table + " one order by 1"));
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static List<Path> databaseLogs() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of("target"), 4, (file, attributes) -> file.endsWith(Path.of("database", "server.log")))) {
            return files.toList();
        }
    }
}
