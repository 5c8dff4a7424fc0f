package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * HSDS schedule: a weekly rule after RFC 5545.
 *
 * @param byday two-letter days with commas
 * @param opensAt hours and minutes with zone, null where the hour is not known
 */
record HsdsSchedule(
        UUID id,
        @JsonProperty("service_id") UUID serviceId,
        @JsonProperty("valid_from") @Nullable LocalDate validFrom,
        @JsonProperty("valid_to") @Nullable LocalDate validTo,
        Freq freq,
        String byday,
        @JsonProperty("opens_at") @Nullable String opensAt,
        @JsonProperty("closes_at") @Nullable String closesAt,
        String description,
        @JsonProperty("attending_type") String attendingType)
        implements HsdsJson {

    /** How often it comes again. The standard also knows months; no fact of ours does. */
    enum Freq {
        WEEKLY
    }
}
