package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Someone gets a language's file, reads every text in it, sends it back, and the language is no longer a draft. */
@Journey
@ExtendWith(OutputCaptureExtension.class)
class ReviewingTextsTest {

    private static final String DRAFT = "No native speaker of English has reviewed it yet.";

    @Test
    void theFileIsFoundFromTheNoticeOfTheDraft(Visitors visitors) {
        Visitor reviewer = visitors.withoutScripts();
        reviewer.opens("/en/");
        assertThat(reviewer.reads()).contains(DRAFT);

        reviewer.page().locator("footer p a").click();

        assertThat(reviewer.path()).isEqualTo("/en/texts");
        assertThat(reviewer.page().locator("main a[hreflang=en]").getAttribute("href"))
                .isEqualTo("/texts/en.xlf");
        assertThat(reviewer.page().locator("main").textContent())
                .contains("Draft.")
                .doesNotContain("Reviewed by");
    }

    @Test
    void theFileIsADownloadOfItsOwnKind(Caller program) {
        HttpResponse<String> file = program.gets("/texts/en.xlf", "Accept", "text/html");

        assertThat(file.headers().firstValue("Content-Type")).contains("application/xliff+xml");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"en.xlf\"");
        assertThat(file.body()).contains("trgLang=\"en\"", "<target>Skip to the content</target>");
    }

    @Test
    void aReviewedFileEndsTheDraftAndNamesTheReviewer(Caller program, @TempDir Path folder, CapturedOutput output)
            throws IOException {
        send(reviewed(program).replace("Skip to the content", "To the content"), folder);

        try (Site site = new Site(folder)) {
            Caller reader = new Caller(site);
            assertThat(reader.gets("/en/").body()).contains("To the content").doesNotContain(DRAFT);
            assertThat(reader.gets("/sv/texts").body()).contains("Granskat av", "Ada &lt;Åström", "20 november 2026");
            assertThat(reader.gets("/sv/").body()).contains("Texten är ett utkast.");
            assertThat(reader.gets("/texts/en.xlf").body())
                    .contains("To the content", "state=\"reviewed\"", "Ada &lt;Åström")
                    .doesNotContain("state=\"translated\"");
        }
        assertThat(output).contains("en.xlf is in use, reviewed.");
    }

    @Test
    void aHalfReviewedFileIsUsedAndStaysADraft(Caller program, @TempDir Path folder, CapturedOutput output)
            throws IOException {
        String half = reviewed(program)
                .replaceFirst("state=\"reviewed\"", "state=\"translated\"")
                .replace("Skip to the content", "To the content");
        send(half, folder);

        try (Site site = new Site(folder)) {
            Caller reader = new Caller(site);
            assertThat(reader.gets("/en/").body()).contains("To the content", DRAFT);
            assertThat(reader.gets("/en/texts").body()).contains("Draft.").doesNotContain("Reviewed by");
        }
        assertThat(output).contains("en.xlf is in use, still a draft.", "en.xlf: Texts not marked as reviewed: 1.");
    }

    private static String reviewed(Caller program) {
        return program.gets("/texts/en.xlf")
                .body()
                .replace("state=\"translated\"", "state=\"reviewed\"")
                .replace("\"reviewed-by\"></note>", "\"reviewed-by\">Ada &lt;Åström&gt;</note>")
                .replace("\"reviewed-on\"></note>", "\"reviewed-on\">2026-11-20</note>");
    }

    private static void send(String file, Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("texts")).resolve("en.xlf"), file);
    }
}
