package se.fyren.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the operator puts into the folder is what pages say, unless it is refused. */
@ExtendWith(OutputCaptureExtension.class)
class ReviewFolderTests {

    @TempDir
    private Path folder;

    @Test
    void withoutAFolderTheTextsAreFyrensOwn() {
        assertThat(new ReviewFolder(folder.resolve("texts"))
                        .over(ReviewersFile.LANGUAGES)
                        .languages())
                .isSameAs(ReviewersFile.LANGUAGES);
    }

    @Test
    void aRefusedFileChangesNothingAndSaysWhy(CapturedOutput output) throws IOException {
        put(ReviewersFile.of("en")
                .changeIn("web.mark", "<target>Fyren", "<target>The lamp")
                .change("unit id=\"web.skip\"", "unit id=\"web.&#10;skip\""));

        assertThat(text("en", "web.mark")).isEqualTo("Fyren");
        assertThat(output)
                .contains(
                        "en.xlf is refused, Fyren's own texts stay: web.?skip is no text of Fyren's in this language.");
    }

    @Test
    void aFileOfNoLanguageIsPassedOverAloud(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("tlh.xlf"), "");

        over();

        assertThat(output).contains("tlh.xlf is passed over");
    }

    @Test
    void whatIsNoFileIsRefused(CapturedOutput output) throws IOException {
        Files.createDirectory(folder.resolve("en.xlf"));

        over();

        assertThat(output).contains("en.xlf is refused, Fyren's own texts stay: The file cannot be opened.");
    }

    @Test
    void aCorrectedSwedishTextAsksForItsTranslationsAnew() throws IOException {
        put(ReviewersFile.of("sv").changeIn("web.skip", "</source>", "</source><target>Till innehållet</target>"));
        put(ReviewersFile.of("en").changeIn("web.skip", "<target>Skip to", "<target>Jump to"));

        assertThat(text("sv", "web.skip")).isEqualTo("Till innehållet");
        assertThat(text("en", "web.skip")).isEqualTo("Skip to the content");
    }

    @Test
    void theNextFileHasWhatTheLastOneBrought() throws IOException {
        put(ReviewersFile.of("sv").changeIn("web.skip", "</source>", "</source><target>Till innehållet</target>"));
        String english = next("en");
        put(new ReviewersFile("en", english).changeIn("web.skip", "<target>Skip to", "<target>Jump to"));
        put(new ReviewersFile("sv", next("sv")));

        assertThat(english).contains("<source>Till innehållet</source>");
        assertThat(text("sv", "web.skip")).isEqualTo("Till innehållet");
        assertThat(text("en", "web.skip")).isEqualTo("Jump to the content");
    }

    @Test
    void whatWasReviewedBeforeANewTextCameStaysReviewedInTheNextFile() throws IOException {
        put(ReviewersFile.of("en")
                .reviewed()
                .changeIn("web.skip", "<source>Hoppa", "<source>Gå")
                .signed("Ada", "2026-11-20"));

        ReviewersFile next = new ReviewersFile("en", next("en"));

        assertThat(next.content().split("state=\"translated\"")).hasSize(2);
        next.changeIn("web.skip", "state=\"translated\"", "state=\"reviewed\"");
    }

    private void put(ReviewersFile file) throws IOException {
        Files.write(folder.resolve(file.language() + ".xlf"), file.bytes());
    }

    private ReviewedTexts over() {
        return new ReviewFolder(folder).over(ReviewersFile.LANGUAGES);
    }

    private String next(String language) {
        return new String(over().file(language).orElseThrow(), StandardCharsets.UTF_8);
    }

    private String text(String language, String key) {
        return over().languages().in(language).orElseThrow().of(key);
    }
}
