package se.fyren.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "020-39 00 00, +4620390000, 020-39 00 00",
        "08-508 25 000, +46850825000, 08-508 250 00",
        "+46 31 367 90 00, +46313679000, 031-367 90 00",
        "112, 112, 112",
        "114 14, 11414, 114 14",
        "116 111, 116111, 116 111"
    })
    void aNumberIsStoredForMachinesAndPrintedForPeople(String typed, String value, String printed) {
        assertThat(PhoneNumber.parse(typed)).isEqualTo(new PhoneNumber(value, printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ring oss",
                "+47 22 12 34 56",
                "+1 202 555 0143",
                "12",
                "123 456 78",
                "999",
                "020-390 00 00",
                "020-39 00 0",
                "020-3900 00 00",
                "08-12",
                "020-39"
            })
    void whatCannotBeDialledInSwedenIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.parse(typed));
    }
}
