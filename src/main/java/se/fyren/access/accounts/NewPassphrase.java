package se.fyren.access.accounts;

import java.util.Optional;
import se.fyren.sealing.Passphrase;

/** What a new passphrase must be: long, and not one thing over and over (OWASP ASVS 5, 6.2). No rules for signs. */
enum NewPassphrase {
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    HOLDS_THE_NAME;

    static final int SHORTEST = 16;
    static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 8;

    /** What is wrong with it; empty where it will do. */
    static Optional<NewPassphrase> faultOf(Passphrase chosen, String signInName) {
        if (chosen.length() < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (chosen.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (chosen.variety() < FEWEST_SIGNS) {
            return Optional.of(TOO_SIMPLE);
        }
        return chosen.contains(signInName) ? Optional.of(HOLDS_THE_NAME) : Optional.empty();
    }
}
