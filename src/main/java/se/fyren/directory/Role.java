package se.fyren.directory;

import com.fasterxml.jackson.annotation.JsonValue;

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

    /** The word in the contract and in the data files. */
    @JsonValue
    public String code() {
        return code;
    }
}
