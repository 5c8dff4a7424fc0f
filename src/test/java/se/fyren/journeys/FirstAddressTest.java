package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address without a path leads to one's language, Swedish otherwise. */
@Journey
class FirstAddressTest {

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | /en/",
                "en-GB,en;q=0.9,sv;q=0.5 | /en/",
                "sv-SE,sv;q=0.9,en;q=0.8 | /sv/",
                "tlh | /sv/",
                "fi,en;q=0.5 | /en/",
                "* | /sv/",
                "'' | /sv/",
                "%%; ;;q=nonsense | /sv/",
            })
    void itLeadsToTheLanguageThatTheBrowserPrefers(String preferred, String path, Caller program) {
        HttpResponse<String> answer = program.gets("/", "Accept-Language", preferred);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(path);
        assertThat(answer.headers().allValues("Vary"))
                .anySatisfy(names -> assertThat(names).containsIgnoringCase("Accept-Language"));
    }

    @Test
    void whoPrefersNothingIsLedToSwedish(Caller program) {
        assertThat(program.gets("/").headers().firstValue("Location")).contains("/sv/");
    }

    @Test
    void upSaysOk(Caller program) {
        HttpResponse<String> answer = program.gets("/up");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
    }
}
