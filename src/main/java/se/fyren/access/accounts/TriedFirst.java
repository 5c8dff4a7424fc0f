package se.fyren.access.accounts;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What is tried before anything else: the thirty thousand passwords that most have used, put together, repeated or with
 * signs changed, and rows of keys, numbers and dates. Few of them have sixteen signs, so the passphrase is taken to pieces.
 * The list is zxcvbn's and is read when somebody chooses, for that is seldom.
 */
final class TriedFirst {

    /** What a slow function and a long wait leave within reach. */
    private static final double FEWEST_GUESSES = 1e10;

    /** What comes after does not make it easier; taking longer ones to pieces takes long. */
    private static final int JUDGED = 64;

    private TriedFirst() {}

    /** Whether it is among them: somebody who tries what is likeliest first comes to it soon. */
    static boolean holds(CharSequence typed, List<String> ownWords) {
        try {
            return new ZxcvbnBuilder()
                            .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                            .keyboard(StandardKeyboards.QWERTY_LOADER.load())
                            .build()
                            .measure(typed.subSequence(0, Math.min(typed.length(), JUDGED)), ownWords)
                            .getGuesses()
                    < FEWEST_GUESSES;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
