package se.fyren.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the world reaches Fyren. */
class PublicAddressTests {

    @Test
    void aPathIsPutAfterIt() {
        assertThat(new PublicAddress("https://stod.example.se/").of("/sv/")).isEqualTo("https://stod.example.se/sv/");
        assertThat(new PublicAddress("http://localhost:8080").toType()).isEqualTo("localhost:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://stod.example.se",
                "not an address",
                "https://stöd.example.se",
                "https://stod.example.se/?x=1",
                "https://stod.example.se/#y",
                "https://a:b@stod.example.se"
            })
    void whatIsNoneIsToldInASentenceThatDoesNotRepeatIt(String address) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new PublicAddress(address))
                .withMessage("FYREN_ADDRESS is not an address such as https://stod.example.se.");
    }
}
