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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "070-174 06 05, +46701740605, 070-174 06 05",
        "0701740605, +46701740605, 070-174 06 05",
        "+46 (0)70 174 06 05, +46701740605, 070-174 06 05",
        "(08) 508 250 00, +46850825000, 08-508 250 00",
        "+66 81 234 5678, +66812345678, +66 81 234 5678",
        "0040 712 034 567, +40712034567, +40 712 034 567",
        "+1 202 555 0143, +12025550143, +1 202-555-0143",
        "٠٧٠١٧٤٠٦٠٥, +46701740605, 070-174 06 05",
        "۰۷۰-۱۷۴ ۰۶ ۰۵, +46701740605, 070-174 06 05",
        "๐๗๐ ๑๗๔ ๐๖ ๐๕, +46701740605, 070-174 06 05",
        "＋４６ ７０ １７４ ０６ ０５, +46701740605, 070-174 06 05",
        "\u202a+46 70\u00a0174\u201106\u201105\u202c, +46701740605, 070-174 06 05"
    })
    void whereSomebodyCanBeCalledIsReadAsTheyTypeIt(String typed, String value, String printed) {
        assertThat(PhoneNumber.callable(typed)).contains(new PhoneNumber(value, printed));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "112",
                "١١٢",
                "+46112",
                "0046112",
                "0112",
                "911",
                "114 14",
                "116111",
                "0900-123 45 67",
                "020-39 00 00",
                "+44 909 879 0000",
                "0701740",
                "701740605",
                "070-174 06 05 efter sex",
                "+999 12 345 678",
                "++46701740605",
                "ring inte"
            })
    void whatIsNobodysOwnNumberIsRefused(String typed) {
        assertThat(PhoneNumber.callable(typed)).isEmpty();
    }
}
