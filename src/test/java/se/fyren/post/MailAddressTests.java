package se.fyren.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.se", " a.b+notis@mottagning.example.org ", "o'hara@xn--bcher-kva.example"})
    void anAddressIsTakenWithoutTheSpacesAroundIt(String typed) {
        assertThat(MailAddress.of(typed).map(MailAddress::address)).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.se",
                "anna@localhost",
                "anna@example.se, bo@example.se",
                "Anna <anna@example.se>",
                "anna@example.se\r\nBcc: bo@example.se",
                "anna@example.se\nbo@example.se",
                "\"a b\"@example.se",
                "anna@@example.se",
                "anna@example..se",
                "anna@-.se..",
                "åsa@example.se",
                "anna@[127.0.0.1]",
                "anna@example.se(comment)",
                "anna\0@example.se"
            })
    void whatIsNoAddressOrMoreThanOneIsNotTaken(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 300, 100_000})
    void aLongOneIsNotTaken(int length) {
        assertThat(MailAddress.of("a@" + "b.".repeat(length) + "se")).isEmpty();
    }
}
