package se.fyren.conversations.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;

/**
 * Det senast sedda: how a thread stood when somebody was shown it: its latest letter, and who had it. It comes back with
 * their form, and tells what has come meanwhile.
 *
 * @param number of the latest letter
 * @param after its place after that number; see {@link Letter}
 * @param assigned who had the thread; null for nobody
 */
public record LastSeen(int number, int after, @Nullable UUID assigned) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.([0-9a-f-]{36})?");

    /** As they see it, whose own draft is not news to them. */
    static LastSeen of(Stream<Letter> letters, Desk desk, UUID self) {
        return letters.filter(letter -> !(letter.kind() == Kind.DRAFT && self.equals(letter.author())))
                .max(Letter.IN_ORDER)
                .map(last -> new LastSeen(last.number(), last.after(), desk.assigned()))
                .orElseGet(() -> new LastSeen(0, 0, desk.assigned()));
    }

    /** What a form brought; empty where it brought nothing that is one. */
    public static Optional<LastSeen> read(String written) {
        Matcher read = WRITTEN.matcher(written);
        try {
            return read.matches()
                    ? Optional.of(new LastSeen(
                            Integer.parseInt(read.group(1)),
                            Integer.parseInt(read.group(2)),
                            read.group(3) == null ? null : UUID.fromString(read.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** As it stands in a form. */
    public String written() {
        return number + "." + after + "." + (assigned == null ? "" : assigned);
    }

    /** Whether the letter has come since. */
    public boolean isBefore(Letter letter) {
        return Letter.IN_ORDER.compare(letter, new Letter(number, after, letter.kind(), null, "", null)) > 0;
    }
}
