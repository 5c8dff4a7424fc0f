package se.fyren.access.passkey;

import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;

/** Avvisningsskäl: why an authenticator's answer is not taken. */
public enum Refusal {
    /** Not an answer as authenticators give, or one to another question. */
    MALFORMED,
    /** The answer is to another challenge. */
    WRONG_CHALLENGE,
    /** Another site asked for it, or a page inside another site's. */
    WRONG_ORIGIN,
    /** The authenticator did not make sure of the person, by a finger, a face or a PIN. */
    NOT_VERIFIED,
    /** No passkey of ours, or not this owner's. */
    UNKNOWN_KEY,
    /** Not signed by the passkey that it names. */
    BAD_SIGNATURE,
    /** The authenticator has signed less often than before: perhaps there are two of it. */
    COUNTER_WENT_BACKWARDS;

    /** What the library means by what it threw. Its words repeat challenges and origins, and are dropped here. */
    static Refusal of(RuntimeException thrown) {
        return switch (thrown) {
            case BadChallengeException _ -> WRONG_CHALLENGE;
            case BadOriginException _, BadTopOriginException _, CrossOriginException _, BadRpIdException _ ->
                WRONG_ORIGIN;
            case UserNotVerifiedException _, UserNotPresentException _ -> NOT_VERIFIED;
            case BadSignatureException _ -> BAD_SIGNATURE;
            case MaliciousCounterValueException _ -> COUNTER_WENT_BACKWARDS;
            default -> MALFORMED;
        };
    }
}
