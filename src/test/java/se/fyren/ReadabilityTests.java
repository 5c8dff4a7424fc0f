package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How hard the Swedish texts are to read, by Björnsson's LIX: words a sentence, and of a hundred words those that are
 * longer than six letters. Under 30 is a children's book, 40 a newspaper.
 */
class ReadabilityTests {

    private static final List<String> FOR_HELP_SEEKERS = List.of("guide", "web", "embed", "conversations", "templates");
    private static final List<String> FOR_PROFESSIONALS = List.of("desk", "directory");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final int LONG = 7;

    @Test
    void easySwedishIsEasyAndSwedishIsPlain() {
        double plain = lix(FOR_HELP_SEEKERS, "sv");
        double easy = lix(FOR_HELP_SEEKERS, "sv-x-easy");

        System.out.printf("LIX for help-seekers: Swedish %.1f, easy Swedish %.1f%n", plain, easy);
        assertThat(plain).isBetween(5.0, 35.0);
        assertThat(easy).isBetween(5.0, 25.0).isLessThan(plain);
    }

    @Test
    void aProfessionalNeedNotBeALawyer() {
        double plain = lix(FOR_PROFESSIONALS, "sv");
        double easy = lix(FOR_PROFESSIONALS, "sv-x-easy");

        System.out.printf("LIX for professionals: Swedish %.1f, easy Swedish %.1f%n", plain, easy);
        assertThat(plain).isBetween(5.0, 40.0);
        assertThat(easy).isLessThan(plain);
    }

    @Test
    void hardTextIsFoundHard() {
        assertThat(lix(List.of("Socialtjänstens myndighetsutövning förutsätter individuella behovsprövningar.")))
                .isGreaterThan(80);
        assertThat(lix(List.of("Du får hjälp. Det är gratis. Ring oss nu."))).isLessThan(10);
    }

    private static double lix(List<String> bundles, String language) {
        return lix(bundles.stream()
                .flatMap(bundle -> House.messages(bundle, language).values().stream())
                .map(text -> text.replaceAll("\\{\\d}", ""))
                .toList());
    }

    private static double lix(List<String> texts) {
        List<List<String>> words = texts.stream()
                .flatMap(text -> Stream.of(text.split("[.!?:;]")))
                .map(sentence -> WORD.matcher(sentence)
                        .results()
                        .map(match -> match.group())
                        .toList())
                .filter(found -> !found.isEmpty())
                .toList();
        double all = words.stream().mapToInt(List::size).sum();
        double hard = words.stream()
                .flatMap(List::stream)
                .filter(word -> word.length() >= LONG)
                .count();
        return all / words.size() + 100 * hard / all;
    }
}
