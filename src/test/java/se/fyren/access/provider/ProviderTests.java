package se.fyren.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.web.WrongSetting;

/** A provider is reached over an encrypted line, or on this very machine. */
class ProviderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.se",
                "https://id.example.se:8443/x/",
                "http://localhost:1/",
                "http://127.0.0.1/x"
            })
    void anEncryptedLineWillDo(String issuer) {
        assertThat(provider(issuer).issuer()).hasToString(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.se",
                "http://localhost.example.se/",
                "http://localhost@id.example.se/",
                "http://127.0.0.1.example.se/",
                "file:///x",
                "id.example.se"
            })
    void anyOtherIsRefusedWithASentenceThatNamesTheProvider(String issuer) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> provider(issuer))
                .withMessage("FYREN_PROVIDERS: solna needs an ISSUER that begins with https://.");
    }

    private static Provider provider(String issuer) {
        return new Provider("solna", "Solna stad", URI.create(issuer), "fyren", "hemligt");
    }
}
