package se.fyren.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyren.web.Language;
import se.fyren.web.Texts;
import se.fyren.web.review.XliffReading.Taken;

/** What is written is what is read, to the letter. */
class XliffRoundTripTests {

    private static final String LANGUAGES = "se.fyren.web.review.ReviewersFile#everyLanguage";

    @ParameterizedTest(name = "{0}")
    @MethodSource(LANGUAGES)
    void everyTextComesBackAsItWas(String language) {
        Review review = taken(ReviewersFile.of(language)).review();

        assertThat(review.texts())
                .hasSizeGreaterThan(200)
                .isEqualTo(ReviewersFile.texts(language).all());
        assertThat(review.reviewed()).isEmpty();
        assertThat(review.language().isReviewed()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(LANGUAGES)
    void aLanguageIsReviewedOnceEveryTextIsAndTheFileIsSigned(String language) {
        Taken taken = taken(ReviewersFile.of(language).reviewed().signed("Åsa &amp; &lt;Ö&gt;", "2026-11-20"));

        assertThat(taken.open()).isEmpty();
        Language reviewed = taken.review().language();
        assertThat(reviewed.reviewedBy()).isEqualTo("Åsa & <Ö>");
        assertThat(reviewed.reviewedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(taken.review().reviewed())
                .isEqualTo(ReviewersFile.texts(language).all().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(LANGUAGES)
    void theSameTextsGiveTheSameFile(String language) {
        Texts texts = ReviewersFile.texts(language);
        Map<String, String> shuffled = new HashMap<>(4096);
        texts.all().entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(one -> shuffled.put(one.getKey(), one.getValue()));

        assertThat(XliffWriting.of(
                        texts.reviewed(texts.language(), shuffled), ReviewersFile.LANGUAGES.swedish(), Set.of()))
                .isEqualTo(ReviewersFile.of(language).bytes());
    }

    @Test
    void theSwedishFileHasSourcesAlone() {
        assertThat(ReviewersFile.of("sv").content())
                .contains("<unit id=\"letter.to\">", "srcLang=\"sv\"")
                .doesNotContain("<target>", "trgLang");
    }

    @Test
    void aPlaceThatIsFilledInIsProtected() {
        assertThat(ReviewersFile.of("en").content())
                .contains(
                        "<data id=\"d0\">{0}</data>",
                        "<target>Call <ph id=\"p0-1\" dataRef=\"d0\" disp=\"{0}\" equiv=\"{0}\" canCopy=\"no\""
                                + " canDelete=\"no\"/></target>");
    }

    @Test
    void whatTheReviewerMarkedIsMarkedInTheNextFile() {
        Texts english = ReviewersFile.texts("en");
        String file = new String(
                XliffWriting.of(english, ReviewersFile.LANGUAGES.swedish(), Set.of("web.skip")),
                StandardCharsets.UTF_8);

        assertThat(taken(new ReviewersFile("en", file)).review().reviewed()).containsExactly("web.skip");
    }

    private static Taken taken(ReviewersFile file) {
        XliffReading reading = file.read();
        assertThat(reading).isInstanceOf(Taken.class);
        return (Taken) reading;
    }
}
