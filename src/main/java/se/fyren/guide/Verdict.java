package se.fyren.guide;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Besked: whether a door is open, from the best to the worst. Unknown means: call first. */
public enum Verdict {
    OPEN,
    UNKNOWN,
    CLOSED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in the contract. */
    @JsonValue
    public String code() {
        return code;
    }

    /** A door is as open as its least open condition; what is closed is closed whatever else is unknown. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
