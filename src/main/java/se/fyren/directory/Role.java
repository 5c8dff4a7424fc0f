package se.fyren.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roll: who asks, in the public contract's words. */
public enum Role {
    OWN_EXPERIENCE("own-experience"),
    BUYER("buyer"),
    /** Anhörig. */
    RELATIVE("relative"),
    PROFESSIONAL("professional");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The role of that word, empty where there is none. */
    public static Optional<Role> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The word in the contract and in the data files. */
    @JsonValue
    public String code() {
        return code;
    }
}
