package se.fyren.access.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The providers that the settings name, in their order; none where they name none. */
@ConfigurationProperties("fyren")
record ProviderSettings(List<Provider> providers) {

    ProviderSettings(@Nullable List<Provider> providers) {
        this.providers = providers == null ? List.of() : List.copyOf(providers);
    }
}
