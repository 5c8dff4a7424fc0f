package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.sealing.Passphrase;

/** What is tried first is no passphrase, however long; some words that do not belong together are. */
class TriedFirstTests {

    private static final Staff SOMEBODY =
            new Staff(new UUID(0, 1), "Bodil Rask", "bodil@nord.example", null, LocalDate.EPOCH, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiopasdfgh",
                "1234567890abcdefgh",
                "passwordpassword12",
                "P4ssw0rdP4ssw0rd!!",
                "iloveyouiloveyou1234",
                "1qaz2wsx3edc4rfv",
                "monkeydragonmonkeydragon",
                "abcdefghijklmnop",
                "qwerty123456qwerty123456",
                "bodilbodil20261122"
            })
    void whatMostTryFirstIsRefusedAlsoRepeatedAndPutTogether(String typed) {
        assertThat(TriedFirst.holds(typed, List.of("bodil", "rask", "fyren"))).isTrue();
        assertThat(NewPassphrase.faultOf(new Passphrase(typed), SOMEBODY)).isPresent();
    }

    @Test
    void ofTheListNothingAsLongAsItMustBeIsTakenAndNothingTwice() throws IOException {
        List<String> listed = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        assertThat(listed).hasSizeGreaterThanOrEqualTo(30_000);
        List<String> longest = listed.stream()
                .filter(one -> one.length() >= NewPassphrase.SHORTEST)
                .toList();
        List<String> twice = listed.stream()
                .filter(one -> one.length() >= NewPassphrase.SHORTEST / 2)
                .limit(100)
                .map(one -> one + one)
                .toList();

        assertThat(longest).isNotEmpty().allSatisfy(TriedFirstTests::isRefused);
        assertThat(twice).hasSize(100).allSatisfy(TriedFirstTests::isRefused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "korpar flyger över sundet",
                "sju lugna fyrar i dimma",
                "fyren blinkar i natten",
                "den gula cykeln rostar",
                "correct horse battery staple",
                "x8#Qm2vLr9!tZ4wPd"
            })
    void someWordsThatDoNotBelongTogetherWillDo(String typed) {
        assertThat(NewPassphrase.faultOf(new Passphrase(typed), SOMEBODY)).isEqualTo(Optional.empty());
    }

    private static void isRefused(String typed) {
        assertThat(NewPassphrase.faultOf(new Passphrase(typed), SOMEBODY))
                .as(typed)
                .isPresent();
    }
}
