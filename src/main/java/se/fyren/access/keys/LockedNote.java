package se.fyren.access.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.SecretKey;

/**
 * A note that a browser keeps for Fyren and cannot read or change: some words, good for a while.
 *
 * @param context what it is for; a note for another thing does not open
 */
public record LockedNote(SecretKey key, String context, Duration valid, Clock clock) {

    /** The note with these words, for the browser to keep. */
    public String write(List<String> words) {
        long until = clock.instant().plus(valid).getEpochSecond();
        // Encoded, for some of them come from an address: a line break in one would put others in the place of ours.
        String plain = until + "\n"
                + words.stream().map(word -> URLEncoder.encode(word, UTF_8)).collect(Collectors.joining("\n"));
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
                    .map(words -> words.stream()
                            .skip(1)
                            .map(word -> URLDecoder.decode(word, UTF_8))
                            .toList());
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}
