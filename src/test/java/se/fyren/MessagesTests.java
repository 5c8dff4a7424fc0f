package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that people read stands in the message files, in every language, and nowhere else. */
class MessagesTests {

    /** The letter is read by the municipality, so in Swedish on every page; staff read Swedish or English. */
    private static final Map<String, Set<String>> SPOKEN_BY_FEW = Map.of(
            "letter",
            Set.of(),
            "staff",
            Set.of("en"),
            "editing",
            Set.of("en"),
            "inbox",
            Set.of("en"),
            "post",
            Set.of("en"));

    private static final String SWEDISH = "_sv.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationHasTheSwedishKeys(String bundle, String language) {
        assertThat(House.messages(bundle, language).keySet())
                .isEqualTo(House.messages(bundle, "sv").keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationFillsInWhatSwedishFillsIn(String bundle, String language) {
        Map<String, String> swedish = House.messages(bundle, "sv");
        assertThat(House.messages(bundle, language))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(swedish.getOrDefault(key, ""))));
    }

    @Test
    void everyLanguageFileBelongsToALanguageThatIsOffered() {
        assertThat(House.files(House.MESSAGES, ".properties").stream()
                        .map(Path::getFileName)
                        .map(Path::toString))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                bundles().stream().map(bundle -> bundle + SWEDISH),
                                translations().map(one -> one.get()[0] + "_" + one.get()[1] + ".properties"))
                        .toList());
    }

    @Test
    void noKeyStandsTwiceAndNoTextIsEmpty() {
        assertThat(House.files(House.MESSAGES, ".properties")).allSatisfy(file -> {
            List<String> lines = House.text(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertThat(lines).allMatch(line -> line.matches("[a-z0-9.-]+=\\S.*"), "key=text");
            assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void everyKeyInUseHasATextAndEveryTextIsInUse() {
        Set<String> written = new TreeSet<>();
        bundles().forEach(bundle -> written.addAll(House.messages(bundle, "sv").keySet()));
        assertThat(MessageKeys.used(bundles())).hasSizeGreaterThan(100).isEqualTo(written);
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() {
        assertThat(House.files(House.TEMPLATES, ".jte")).isNotEmpty().allSatisfy(template -> assertThat(
                        HardCodedWords.in(House.text(template)))
                .as("words in " + template)
                .isEmpty());
    }

    private static Stream<Arguments> translations() {
        return House.text(House.MESSAGES.resolve("languages.csv"))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(language -> !language.equals("sv"))
                .flatMap(language -> bundles().stream()
                        .filter(bundle -> SPOKEN_BY_FEW
                                .getOrDefault(bundle, Set.of(language))
                                .contains(language))
                        .map(bundle -> Arguments.of(bundle, language)));
    }

    private static Set<String> bundles() {
        return House.files(House.MESSAGES, SWEDISH).stream()
                .map(file -> file.getFileName().toString().replace(SWEDISH, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
