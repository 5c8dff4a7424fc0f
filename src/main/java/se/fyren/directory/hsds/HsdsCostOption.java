package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * HSDS cost_option.
 *
 * @param amount in whole units of the currency
 */
record HsdsCostOption(
        UUID id,
        @JsonProperty("service_id") UUID serviceId,
        String currency,
        int amount,
        @JsonProperty("amount_description") String amountDescription)
        implements HsdsJson {}
