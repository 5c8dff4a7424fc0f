package se.fyren.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A passkey's secret is there or is not, and cannot be printed. */
class PrfOutputTests {

    private static final byte[] SECRET = new byte[32];

    static {
        Arrays.fill(SECRET, (byte) 77);
    }

    @Test
    void itIsReadAndWipedButNotPrinted() {
        assertThat(PrfOutput.read(Base64Url.of(SECRET))).isInstanceOfSatisfying(PrfOutput.Present.class, present -> {
            assertThat(present.bytes()).isEqualTo(SECRET);
            assertThat(present.toString()).isEqualTo("Present");
            present.close();
            assertThat(present.bytes()).isEqualTo(new byte[32]);
        });
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"TU1N", "not base64url!", "TU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU0="})
    void whatIsNoSecretIsAbsent(String field) {
        assertThat(PrfOutput.read(field)).isEqualTo(new PrfOutput.Absent());
    }
}
