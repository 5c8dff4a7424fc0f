package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names no class that is not there, and no requirement of the standard twice. */
class SecurityTests {

    private static final String A_CLASS = "[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*";

    private static final String NUMBER = "[0-9]+[.][0-9]+[.][0-9]+(–[0-9]+[.][0-9]+[.][0-9]+)?";

    @Test
    void everyClassThatItNamesIsThere() {
        Set<String> classes = Stream.of(House.CODE, House.TESTS)
                .flatMap(folder -> House.files(folder, ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toUnmodifiableSet());

        List<String> named = House.codes(House.document("security.md")).stream()
                .filter(code -> code.matches(A_CLASS + "([.][a-zA-Z]+)?"))
                .toList();

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named.stream().map(code -> code.replaceFirst("[.].*", "")).distinct())
                .allSatisfy(name -> assertThat(classes).contains(name));
    }

    @Test
    void everyRequirementStandsOnceChapterByChapter() {
        List<String> numbers = House.document("security.md")
                .lines()
                .filter(line -> line.matches("[|] [0-9].*"))
                .flatMap(line -> Stream.of(line.split("[|]", 3)[1].strip().split(", ")))
                .toList();

        assertThat(numbers).hasSizeGreaterThan(150).doesNotHaveDuplicates().allMatch(one -> one.matches(NUMBER));
        assertThat(numbers.stream()
                        .map(one -> Integer.parseInt(one.replaceFirst("[.].*", "")))
                        .toList())
                .isSortedAccordingTo(Comparator.naturalOrder());
    }
}
