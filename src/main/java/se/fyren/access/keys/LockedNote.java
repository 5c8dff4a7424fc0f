package se.fyren.access.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.SecretKey;

/**
 * A note that a browser keeps for Fyren and cannot read or change: some words, none with a line break, good for a while.
 *
 * @param context what it is for; a note for another thing does not open
 */
public record LockedNote(SecretKey key, String context, Duration valid, Clock clock) {

    /** The note with these words, for the browser to keep. */
    public String write(List<String> words) {
        long until = clock.instant().plus(valid).getEpochSecond();
        String plain = until + "\n" + String.join("\n", words);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.lock(plain.getBytes(UTF_8), context));
    }

    /** Its words; empty where it is none of ours, or too old. */
    public Optional<List<String>> read(@Nullable String kept) {
        try {
            return Optional.ofNullable(kept)
                    .map(Base64.getUrlDecoder()::decode)
                    .flatMap(locked -> key.unlock(locked, context))
                    .map(plain -> Arrays.asList(new String(plain, UTF_8).split("\n", -1)))
                    .filter(words -> Instant.ofEpochSecond(Long.parseLong(words.getFirst()))
                            .isAfter(clock.instant()))
                    .map(words -> words.subList(1, words.size()));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}
