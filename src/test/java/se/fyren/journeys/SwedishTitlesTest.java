package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyren.directory.Source;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.web.Languages;
import se.fyren.web.Texts;

/** A source's title is Swedish in every language, and a screen reader is told so. */
@Journey
class SwedishTitlesTest {

    private static final String MARK = "<bdi lang=\"sv\">";

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.WeightTest#languages")
    void everySourcesTitleIsMarkedAsSwedish(String language, Caller program) throws IOException {
        Texts texts = new Languages().in(language).orElseThrow();

        String facts = program.gets("/" + language + "/facts").body();
        isMarked(facts, texts.citing("directory.cited", "").before());

        String answer = program.posts("/" + language + "/answer", Caller.FORM, "situations=raped")
                .body();
        isMarked(answer, texts.citing("guide.source", "").before());
    }

    private static void isMarked(String page, String before) {
        assertThat(titles().filter(title -> page.contains(before + MARK + title)))
                .hasSizeGreaterThan(3);
        assertThat(titles().filter(title -> page.contains(before + title))).isEmpty();
    }

    private static Stream<String> titles() {
        return ShippedDirectory.snapshot().sources().values().stream().map(Source::title);
    }
}
