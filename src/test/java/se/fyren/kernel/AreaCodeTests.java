package se.fyren.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of municipalities, counties and the country. */
class AreaCodeTests {

    private static final MunicipalityCode TYRESO = new MunicipalityCode("0138");

    @ParameterizedTest
    @ValueSource(strings = {"", "138", "01380", "o138", "01 38", "0138 ", "٠١٣٨"})
    void aMunicipalityCodeIsFourDigits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MunicipalityCode(text));
    }

    @Test
    void itsFirstTwoDigitsAreTheCounty() {
        assertThat(TYRESO.county()).isEqualTo(new AreaCode("01"));
    }

    @ParameterizedTest
    @CsvSource({"SE, true", "01, true", "0138, true", "03, false", "0136, false"})
    void anAreaContainsTheMunicipalitiesThatLieInIt(String area, boolean contains) {
        assertThat(new AreaCode(area).contains(TYRESO)).isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "se", "NO", "1", "013", "01380"})
    void anotherWordIsNoArea(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaCode(text));
    }
}
