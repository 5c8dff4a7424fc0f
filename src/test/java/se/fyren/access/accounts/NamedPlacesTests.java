package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.kernel.Period;

/** An administrator says what a unit stands for by the name that people know, and sees it by that name. */
class NamedPlacesTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aUnitStandsForTheOneOfTheDirectoryWithTheName(@TempDir Path data) throws Exception {
        try (StaffedFyren fyren = new StaffedFyren(data)) {
            Person administrator = fyren.employ(StaffRole.ADMINISTRATOR, fyren.installation(), Period.ALWAYS, true);
            String cookie = fyren.get(Sessions.class)
                    .begin(
                            administrator.id(),
                            administrator.key(),
                            administrator.hat().assignment());

            assertThat(adds(fyren, cookie, "kast", "KAST Stockholm")).isEqualTo(303);
            assertThat(adds(fyren, cookie, "municipality", " solna ")).isEqualTo(303);
            assertThat(adds(fyren, cookie, "municipality", "KAST Stockholm")).isEqualTo(400);
            assertThat(adds(fyren, cookie, "kast", "kast-sthlm"))
                    .as("the same once more")
                    .isEqualTo(409);

            assertThat(fyren.units())
                    .filteredOn(unit -> unit.name().equals("Den nya"))
                    .extracting(Unit::kind, Unit::place)
                    .containsExactlyInAnyOrder(tuple(Kind.KAST, "kast-sthlm"), tuple(Kind.MUNICIPALITY, "0184"));
            assertThat(page(fyren, cookie))
                    .contains("<option value=\"KAST Stockholm\">", ">Solna</td>")
                    .doesNotContain("kast-sthlm", ">0184<");
        }
    }

    private int adds(StaffedFyren fyren, String cookie, String kind, String place) throws Exception {
        String form = "kind=" + kind + "&name=Den+nya&place=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
        return client.send(
                        request(fyren, cookie)
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private String page(StaffedFyren fyren, String cookie) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(request(fyren, cookie).build(), BodyHandlers.ofString());
        return page.body();
    }

    private static HttpRequest.Builder request(StaffedFyren fyren, String cookie) {
        return HttpRequest.newBuilder(fyren.origin().resolve("/sv/staff/units"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "__Host-s=" + cookie);
    }
}
