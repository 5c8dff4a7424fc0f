package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the world reaches Fyren by HTTPS, every answer says that it must always. */
class HttpsAddressTest {

    @Test
    void everyAnswerSaysThatOnlyHttpsWillDo(@TempDir Path data) throws IOException {
        try (Site site = new Site(data, "--fyren.address=https://stod.example.se")) {
            Caller program = new Caller(site);

            assertThat(List.of("/sv/", "/sv/nowhere", "/sv/staff", "/sv/staff/sign-in", "/up", "/hsds"))
                    .allSatisfy(path -> assertThat(program.gets(path).headers().firstValue("Strict-Transport-Security"))
                            .contains("max-age=63072000; includeSubDomains"));
            assertThat(program.writes("GET / HTTP/9.9\r\n\r\n"))
                    .as("what the server itself refuses")
                    .contains("Strict-Transport-Security: max-age=63072000; includeSubDomains");
        }
    }
}
