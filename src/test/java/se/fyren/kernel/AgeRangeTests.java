package se.fyren.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRangeTests {

    @ParameterizedTest
    @CsvSource({"18.., 18, 120", "..17, 0, 17", "13..25, 13, 25", "18..18, 18, 18", "0..120, 0, 120"})
    void aRangeIsReadAsItIsWritten(String text, int youngest, int oldest) {
        assertThat(AgeRange.parse(text)).isEqualTo(new AgeRange(youngest, oldest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"25..13", "18..121", "121..", "..", "", "18", "18-25", "-1..5", "a..b", "18...25", "1234.."})
    void aRangeUpsideDownOrOutsideALifeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgeRange.parse(text));
    }

    @Test
    void bothEndsAreIncluded() {
        AgeRange young = new AgeRange(13, 25);
        assertThat(young.contains(new Age(12))).isFalse();
        assertThat(young.contains(new Age(13))).isTrue();
        assertThat(young.contains(new Age(25))).isTrue();
        assertThat(young.contains(new Age(26))).isFalse();
    }

    @Test
    void aRangeIsForChildrenWhereOnlyChildrenFit() {
        assertThat(AgeRange.parse("..17").isForChildren()).isTrue();
        assertThat(AgeRange.parse("..18").isForChildren()).isFalse();
    }

    @Test
    void onlyTheWholeOfLifeIsUnlimited() {
        assertThat(AgeRange.parse("0..").isUnlimited()).isTrue();
        assertThat(AgeRange.parse("1..").isUnlimited()).isFalse();
        assertThat(AgeRange.parse("..119").isUnlimited()).isFalse();
    }
}
