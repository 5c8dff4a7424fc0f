package se.fyren.directory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.fyren.Fyren;
import se.fyren.database.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The export as others fetch it from the whole of Fyren. */
class ExportOverHttpTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ZIP = "/data/directory.zip";

    @Test
    void theExportIsPublicAndHoldsWhatTheApiSays(@TempDir Path data) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext fyren = new SpringApplicationBuilder(Fyren.class)
                        .properties(TestDatabase.empty().properties())
                        .run("--server.port=0", "--fyren.data.dir=" + data);
                HttpClient client = HttpClient.newHttpClient()) {
            String origin = "http://localhost:" + fyren.getEnvironment().getProperty("local.server.port");
            fyren.getBean(DailyExport.class).perform();
            LocalDate today = LocalDate.now(fyren.getBean(Clock.class));

            HttpResponse<byte[]> answer = get(client, origin + ZIP, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/zip");
            assertThat(header(answer, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"directory-" + today + ".zip\"");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");

            HttpResponse<byte[]> again = get(client, origin + ZIP, "If-None-Match", header(answer, "ETag"));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();

            byte[] api = get(client, origin + "/hsds/services?full=true&per_page=500", "Accept", "*/*")
                    .body();
            assertThat(JSON.readTree(file(answer.body(), "hsds/services.json")))
                    .isEqualTo(JSON.readTree(api).path("contents"))
                    .hasSizeGreaterThan(30);

            byte[] page = get(client, origin + "/sv/facts", "Accept", "*/*").body();
            assertThat(new String(page, StandardCharsets.UTF_8)).contains("href=\"" + ZIP + "\"");
        }
    }

    private static HttpResponse<byte[]> get(HttpClient client, String address, String header, String value)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header(header, value)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] file(byte[] zip, String name) throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return files.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
