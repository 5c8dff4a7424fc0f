package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.directory.Reach;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;

/** The words of rules.csv. */
class RuleWordsTests {

    @Test
    void everyReachHasItsWord() {
        assertThat(RuleWords.read("reach", "national")).isEqualTo(new Reach.National());
        assertThat(RuleWords.read("reach:professional", "anyone")).isEqualTo(new Reach.Anyone());
        assertThat(RuleWords.read("reach", "own-residents")).isEqualTo(new Reach.OwnResidents());
        assertThat(RuleWords.read("casework", "by-agreement")).isEqualTo(new Reach.ByAgreement());
        assertThat(RuleWords.read("reach", "area:01+09+2580"))
                .isEqualTo(new Reach.Areas(List.of(new AreaCode("01"), new AreaCode("09"), new AreaCode("2580"))));
    }

    @Test
    void areasReachTheMunicipalitiesThatLieInOneOfThem() {
        Reach.Areas areas = new Reach.Areas(List.of(new AreaCode("09"), new AreaCode("0138")));
        assertThat(areas.contains(new MunicipalityCode("0980"))).isTrue();
        assertThat(areas.contains(new MunicipalityCode("0138"))).isTrue();
        assertThat(areas.contains(new MunicipalityCode("0180"))).isFalse();
    }

    @Test
    void noAgeLimitAndNoneStatedLetEveryoneIn() {
        assertThat(RuleWords.read("age", "none")).isEqualTo(AgeRange.EVERYONE);
        assertThat(RuleWords.read("age", "unstated")).isEqualTo(AgeRange.EVERYONE);
        assertThat(RuleWords.read("age", "18..")).isEqualTo(new AgeRange(18, 120));
    }

    @Test
    void answersAndAudiencesAreWords() {
        assertThat(RuleWords.read("helps:sold-sex", "yes")).isEqualTo(Answer.YES);
        assertThat(RuleWords.read("receives:own-experience", "limited")).isEqualTo(Answer.LIMITED);
        assertThat(RuleWords.read("free", "unknown")).isEqualTo(Answer.UNKNOWN);
        assertThat(RuleWords.read("audience", "lgbtq")).isEqualTo(Audience.LGBTQ);
    }

    @ParameterizedTest
    @CsvSource({
        "reach, everywhere",
        "reach, area:",
        "reach, area:Stockholm",
        "age, 25..13",
        "age, adults",
        "free, maybe",
        "helps:everything, yes",
        "receives:nobody, yes",
        "audience, men",
        "opening, yes",
        "'', yes"
    })
    void anotherWordIsRefused(String rule, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleWords.read(rule, value));
    }
}
