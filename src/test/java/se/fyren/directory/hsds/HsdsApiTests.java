package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.fyren.directory.Directory;

@SpringBootTest(classes = HsdsApiTests.DirectoryAndShell.class)
@AutoConfigureMockMvc
class HsdsApiTests {

    /** The API and the shell that answers its refusals, without a database. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan(basePackages = {"se.fyren.web", "se.fyren.directory.hsds"})
    static class DirectoryAndShell {

        @Bean
        Directory directory() {
            return new SampleDirectory();
        }

        @Bean
        Clock clock() {
            ZoneId stockholm = ZoneId.of("Europe/Stockholm");
            return Clock.fixed(SampleDirectory.TODAY.atStartOfDay(stockholm).toInstant(), stockholm);
        }
    }

    private final MockMvcTester http;

    HsdsApiTests(@Autowired MockMvcTester http) {
        this.http = http;
    }

    private final String known = HsdsId.ofService("known").toString();

    @Test
    void theRootSaysWhichStandardItFollowsAndNothingOfWhatTheCallerCallsTheHost() {
        assertThat(http.get().uri("/hsds").header("Host", "elsewhere.example"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\": \"3.0\", \"openapi_url\": \"/api/openapi.json\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hsds",
                "/hsds/services",
                "/hsds/services/{service}",
                "/hsds/organizations",
                "/hsds/organizations/{organization}",
                "/hsds/service_at_locations",
                "/hsds/service_at_locations/{place}"
            })
    void aClosingSlashMakesNoDifference(String path) throws Exception {
        String address = path.replace("{service}", known)
                .replace("{organization}", HsdsId.ofOrganization("malmo-stad").toString())
                .replace(
                        "{place}",
                        HsdsId.of("service_at_location", "known", "Storgatan 1").toString());

        var without = http.get().uri(address).exchange();
        var with = http.get().uri(address + "/").exchange();

        assertThat(without).hasStatusOk();
        assertThat(with).hasStatusOk();
        assertThat(with.getResponse().getContentAsString())
                .isEqualTo(without.getResponse().getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "organizations", "service_at_locations"})
    void anUnknownIdIsNotFound(String list) {
        for (String id : new String[] {"00000000-0000-4000-8000-000000000000", "mika-sthlm"}) {
            assertThat(http.get().uri("/hsds/" + list + "/" + id))
                    .hasStatus(404)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .extractingPath("code")
                    .isEqualTo("not-found");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page, too-small",
        "page=x, page, mistyped",
        "per_page=0, per_page, out-of-range",
        "per_page=501, per_page, out-of-range",
        "per_page=7.5, per_page, mistyped",
        "postcode=111, postcode, unsupported",
        "format=ndjson, format, unsupported"
    })
    void aParameterThatCannotBeFollowedIsNamed(String query, String field, String code) {
        for (String list : new String[] {"services", "organizations", "service_at_locations"}) {
            assertThat(http.get().uri("/hsds/" + list + "?" + query))
                    .hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\": \"invalid\", \"errors\": [{\"field\": \"" + field
                            + "\", \"code\": \"" + code + "\"}]}");
        }
    }

    @Test
    void aListShowsOnlyWhatAServiceHasOneOfUnlessAskedForMore() {
        assertThat(http.get().uri("/hsds/services?search=kända&per_page=1"))
                .bodyJson()
                .doesNotHavePath("contents[0].phones")
                .extractingPath("contents[0].id")
                .isEqualTo(known);
        assertThat(http.get().uri("/hsds/services?full=true")).bodyJson().hasPath("contents[0].phones");
        assertThat(http.get().uri("/hsds/services?minimal=true&per_page=1"))
                .bodyJson()
                .extractingPath("contents[0]")
                .asMap()
                .containsOnlyKeys("id");
    }

    @Test
    void servicesCanBeFoundByWhoRunsThemAndWhatTheyHelpWith() {
        String organization = HsdsId.ofOrganization("known").toString();
        assertThat(http.get().uri("/hsds/services?organization_id=" + organization))
                .bodyJson()
                .extractingPath("total_items")
                .isEqualTo(1);
        assertThat(http.get().uri("/hsds/services?taxonomy_id=" + HsdsId.of("taxonomy", "needs")))
                .bodyJson()
                .extractingPath("contents[*].name")
                .asArray()
                .containsExactly("Kända");
        assertThat(http.get().uri("/hsds/services?search=förening tvek"))
                .bodyJson()
                .extractingPath("contents[*].name")
                .asArray()
                .containsExactly("Tveksamma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hsds", "/hsds/services", "/hsds/services/nothing", "/api/openapi.json"})
    void whoeverWantsYamlIsToldThatThereIsNone(String path) {
        assertThat(http.get().uri(path).accept("application/yaml"))
                .hasStatus(406)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(http.get()
                        .uri(path)
                        .accept("application/yaml, */*;q=0.1")
                        .exchange()
                        .getResponse()
                        .getContentType())
                .contains("json");
    }

    @Test
    void idsAloneAreNarrowedLikeTheServicesThemselves() {
        for (String filter : new String[] {
            "search=kända gamla",
            "organization_id=" + HsdsId.ofOrganization("malmo-stad"),
            "taxonomy_id=" + HsdsId.of("taxonomy", "roles")
        }) {
            assertThat(http.get().uri("/hsds/services?minimal=true&" + filter))
                    .bodyJson()
                    .extractingPath("contents[*].id")
                    .asArray()
                    .containsExactly(known);
        }
    }
}
