package se.fyren.access.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyren.sealing.Passphrase;

/**
 * What a new passphrase must be: long, and neither one thing over and over, nor one's own name, nor what is tried first
 * (OWASP ASVS 5, 6.2). No rules for signs.
 */
enum NewPassphrase {
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    HOLDS_THE_NAME,
    OWN_NAME,
    COMMON;

    static final int SHORTEST = 16;
    static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 8;
    private static final int SHORTEST_WORD = 3;

    /** What is wrong with it; empty where it will do. */
    static Optional<NewPassphrase> faultOf(Passphrase chosen, Staff staff) {
        if (chosen.length() < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (chosen.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (chosen.variety() < FEWEST_SIGNS) {
            return Optional.of(TOO_SIMPLE);
        }
        if (chosen.contains(staff.signInName())) {
            return Optional.of(HOLDS_THE_NAME);
        }
        List<String> words = words(staff);
        if (chosen.without(words).variety() < FEWEST_SIGNS) {
            return Optional.of(OWN_NAME);
        }
        return chosen.is(typed -> TriedFirst.holds(typed, words)) ? Optional.of(COMMON) : Optional.empty();
    }

    /** What anyone would try who knows who it is and where. */
    private static List<String> words(Staff staff) {
        return Stream.of("fyren", staff.name(), staff.signInName())
                .flatMap(words -> Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }
}
