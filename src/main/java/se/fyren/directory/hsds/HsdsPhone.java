package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * HSDS phone.
 *
 * @param number E.164 or a short number
 * @param description the number as a person reads it
 */
record HsdsPhone(
        UUID id,
        @JsonProperty("service_id") UUID serviceId,
        String number,
        Type type,
        @Nullable String description) implements HsdsJson {

    /** Words of RFC 6350, section 6.4.1. */
    enum Type {
        @JsonProperty("voice")
        VOICE,
        @JsonProperty("text")
        TEXT
    }
}
