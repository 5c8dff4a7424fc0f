package se.fyren.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.web.review.XliffReading.Refused;
import se.fyren.web.review.XliffReading.Taken;

/** A file that is not right is refused whole; one that is not finished is used as far as it goes. */
class XliffReadingTests {

    private static final String PLACE = "guide.channel.phone";
    private static final String PH =
            "<ph id=\"p0-1\" dataRef=\"d0\" disp=\"{0}\" equiv=\"{0}\" canCopy=\"no\"" + " canDelete=\"no\"/>";

    private final ReviewersFile english = ReviewersFile.of("en");

    @Test
    void anUnknownTextIsRefused() {
        assertThat(refused(english.change("unit id=\"web.skip\"", "unit id=\"web.skipp\"")))
                .isEqualTo("web.skipp is no text of Fyren's in this language");
    }

    @Test
    void aTextThatAnotherLanguageAloneHasIsRefused() {
        assertThat(refused(english.change("unit id=\"web.skip\"", "unit id=\"letter.to\"")))
                .startsWith("letter.to is no text");
    }

    @Test
    void aTextThatStandsTwiceIsRefused() {
        assertThat(refused(english.change("unit id=\"web.skip\"", "unit id=\"web.mark\"")))
                .isEqualTo("web.mark stands twice");
    }

    @Test
    void aLostPlaceIsRefused() {
        assertThat(refused(english.changeIn(PLACE, "<target>Call " + PH, "<target>Call them")))
                .isEqualTo(PLACE + " must have the places [{0}] as Swedish has them, and has []");
    }

    @Test
    void aDoubledPlaceIsRefused() {
        assertThat(refused(english.changeIn(PLACE, "<target>Call " + PH, "<target>Call " + PH + PH)))
                .endsWith("and has [{0}, {0}]");
    }

    @Test
    void aPlaceThatIsTypedCountsAsOne() {
        assertThat(taken(english.changeIn(PLACE, "<target>Call " + PH, "<target>Ring {0}"))
                        .review()
                        .texts())
                .containsEntry(PLACE, "Ring {0}");
        assertThat(refused(english.changeIn(PLACE, "<target>Call " + PH, "<target>Ring {0} " + PH)))
                .endsWith("and has [{0}, {0}]");
    }

    @Test
    void aPlaceThatStandsForNothingIsRefused() {
        assertThat(refused(english.changeIn(PLACE, "<target>Call " + PH, "<target>Call <ph id=\"x\"/>")))
                .startsWith(PLACE + " has a <ph> that stands for nothing");
    }

    @Test
    void markupIsRefused() {
        assertThat(refused(english.changeIn("web.skip", "<target>Skip", "<target><pc id=\"1\">Skip</pc>")))
                .isEqualTo("web.skip has <pc>, and texts have no markup");
    }

    @Test
    void aDividedTextIsRefused() {
        assertThat(refused(english.changeIn("web.skip", "</segment>", "</segment><segment><source/></segment>")))
                .isEqualTo("web.skip is divided; a text must stay one segment");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "trgLang=\"en\", trgLang=\"sv\", trgLang",
        "trgLang=\"en\", '', trgLang",
        "srcLang=\"sv\", srcLang=\"en\", srcLang",
        "document:2.0, document:1.2, XLIFF",
    })
    void anotherLanguageOrFormatIsRefused(String from, String to, String about) {
        assertThat(refused(english.change(from, to))).contains(about);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 November", "2026-11-31", "2026"})
    void aDayThatIsNoneIsRefused(String day) {
        assertThat(refused(english.signed("Ada", day))).contains("reviewed-on", "YYYY-MM-DD");
    }

    @Test
    void notesThatDifferAreRefused() {
        assertThat(refused(english.signed("Ada", "2026-11-20")
                        .change(
                                "<file id=\"web\"",
                                "<file id=\"x\"><notes><note category=\"reviewed-by\">Bo</note>"
                                        + "</notes><group id=\"g\"/></file><file id=\"web\"")))
                .contains("reviewed-by", "different");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "<xliff", "<a/><b/>"})
    void whatIsNoXmlIsRefused(String content) {
        assertThat(refused(new ReviewersFile("en", content))).startsWith("The file is no XML that can be read");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = english.change("Skip to", "Sk\u00e5p to").content().getBytes(StandardCharsets.ISO_8859_1);

        assertThat(XliffReading.of(bytes, ReviewersFile.texts("en"), ReviewersFile.LANGUAGES.swedish()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFileOfAnotherIsNeverReadThroughThisOne(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the lamp is lit");
        String entity = "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<xliff";

        assertThat(refused(english.change("<xliff", entity).changeIn("web.skip", "<target>Skip", "<target>&x;")))
                .contains("DOCTYPE")
                .doesNotContain("the lamp is lit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xliff>",
                "<!DOCTYPE xliff SYSTEM \"http://localhost:1/x.dtd\">",
                "<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void aDocumentTypeIsRefusedWhateverItSays(String type) {
        assertThat(refused(english.change("<xliff", type + "<xliff"))).contains("DOCTYPE");
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() {
        String deep = "<mrk id=\"m\">".repeat(20_000) + "</mrk>".repeat(20_000);

        assertThat(refused(english.changeIn("web.skip", "<target>Skip", "<target>" + deep + "Skip")))
                .startsWith("The file is no XML that can be read");
    }

    @Test
    void moreThanOneMegabyteIsRefused() {
        String rest = " ".repeat(XliffReading.MOST_BYTES - english.bytes().length);

        assertThat(new ReviewersFile("en", english.content() + rest).read()).isInstanceOf(Taken.class);
        assertThat(refused(new ReviewersFile("en", english.content() + rest + " ")))
                .contains("1 MB");
    }

    @Test
    void aBlankTextIsNoTranslation() {
        assertThat(refused(english.changeIn("web.skip", "<target>Skip to the content", "<target>\u00a0\u200b")))
                .contains("web.skip has no words");
    }

    @Test
    void aDayThatCannotBeIsRefused() {
        assertThat(refused(english.signed("Ada", "+999999999-12-31"))).contains("YYYY-MM-DD");
    }

    @Test
    void controlCharactersDoNotComeInByXmlOfAnotherVersion() {
        assertThat(refused(english.change("version=\"1.0\" encoding", "version=\"1.1\" encoding")))
                .startsWith("The file is no XML 1.0");
    }

    @Test
    void nothingOfTheFileIsSaidInTheRefusal() {
        assertThat(refused(english.changeIn("web.skip", "<target>Skip", "<target><Astrom@x>Skip")))
                .startsWith("The file is no XML that can be read, see line")
                .doesNotContain("Astrom");
    }

    @Test
    void everyFaultIsToldAndNothingIsUsed() {
        XliffReading reading = english.change("unit id=\"web.skip\"", "unit id=\"web.skipp\"")
                .changeIn(PLACE, "<target>Call " + PH, "<target>Call")
                .read();

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                .extracting(Remark::unit)
                .containsExactly(PLACE, "web.skipp"));
    }

    @Test
    void aMissingTextIsFyrensOwnAndTheLanguageNotReviewed() {
        Taken taken = taken(english.reviewed().signed("Ada", "2026-11-20").without("web.skip"));

        assertThat(taken.open()).hasToString("[Texts missing: 1]");
        assertThat(taken.review().texts()).doesNotContainKey("web.skip");
        assertThat(taken.review().language().isReviewed()).isFalse();
    }

    @Test
    void aTextMadeFromAnotherSwedishTextIsNotUsed() {
        Taken taken = taken(
                english.reviewed().signed("Ada", "2026-11-20").changeIn("web.skip", "<source>Hoppa", "<source>Gå"));

        assertThat(taken.open()).hasToString("[web.skip is not used: the Swedish text is another today]");
        assertThat(taken.review().texts()).doesNotContainKey("web.skip").containsKey("web.mark");
        assertThat(taken.review().language().isReviewed()).isFalse();
        assertThat(taken.review().language().reviewedBy()).isNull();
    }

    @Test
    void oneTextThatIsNotReviewedLeavesTheLanguageADraft() {
        Taken taken = taken(english.reviewed()
                .signed("Ada", "2026-11-20")
                .changeIn("web.skip", "state=\"reviewed\"", "state=\"translated\""));

        assertThat(taken.open()).hasToString("[Texts not marked as reviewed: 1]");
        assertThat(taken.review().language().isReviewed()).isFalse();
    }

    @Test
    void anUnsignedFileLeavesTheLanguageADraft() {
        assertThat(taken(english.reviewed()).open())
                .hasToString("[The note reviewed-by is empty, The note reviewed-on is empty]");
    }

    @Test
    void finalIsMoreThanReviewed() {
        assertThat(taken(new ReviewersFile("en", english.content().replace("state=\"translated\"", "state=\"final\""))
                                .signed("Ada", "2026-11-20"))
                        .open())
                .isEmpty();
    }

    @Test
    void anEmptyTranslationIsNotUsed() {
        assertThat(taken(english.changeIn("web.mark", "<target>Fyren</target>", "<target/>"))
                        .review()
                        .texts())
                .doesNotContainKey("web.mark");
    }

    @Test
    void spacesStandAsTheFileSays() {
        ReviewersFile spaced = english.changeIn("web.mark", "<target>Fyren", "<target>The\n  lamp ");

        assertThat(taken(spaced).review().texts()).containsEntry("web.mark", "The\n  lamp ");
        assertThat(taken(new ReviewersFile("en", spaced.content().replace(" xml:space=\"preserve\"", "")))
                        .review()
                        .texts())
                .containsEntry("web.mark", "The lamp");
    }

    @Test
    void whatATranslationProgramAddsDoesNotMatter() {
        Taken taken = taken(english.changeIn(
                        "web.mark",
                        "<target>Fyren",
                        "<target xml:lang=\"en\"><mrk id=\"1\">Fy</mrk><!-- ? --><![CDATA[ren]]>")
                .change("version=\"2.0\"", "version=\"2.1\" xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\""));

        assertThat(taken.review().texts()).containsEntry("web.mark", "Fyren");
    }

    @Test
    void aSwedishTextIsCorrectedInTheTarget() {
        ReviewersFile swedish =
                ReviewersFile.of("sv").changeIn("web.skip", "</source>", "</source><target>Till innehållet</target>");

        assertThat(taken(swedish).review().texts()).containsEntry("web.skip", "Till innehållet");
        assertThat(taken(swedish.change("srcLang=\"sv\"", "srcLang=\"sv\" trgLang=\"sv\""))
                        .review()
                        .texts())
                .containsEntry("web.mark", "Fyren");
    }

    private static String refused(ReviewersFile file) {
        XliffReading reading = file.read();
        assertThat(reading).isInstanceOf(Refused.class);
        return String.join(
                "\n",
                ((Refused) reading).faults().stream().map(Remark::toString).toList());
    }

    private static Taken taken(ReviewersFile file) {
        XliffReading reading = file.read();
        assertThat(reading).isInstanceOf(Taken.class);
        return (Taken) reading;
    }
}
