package se.fyren.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyren.sealing.SecretKey;

class LockedNoteTests {

    private final LockedNote note =
            new LockedNote(SecretKey.random(), "test", Duration.ofMinutes(5), Clock.systemUTC());

    @Test
    void noWordTakesThePlaceOfAnother() {
        List<String> words = List.of("solna", "länk\nmin state\nmin nonce\r\n", "", "a+b %41 %", "vår\u2028egen");

        assertThat(note.read(note.write(words))).hasValue(words);
    }
}
