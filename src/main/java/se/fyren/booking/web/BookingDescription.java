package se.fyren.booking.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in {@code /api/openapi.json} how a booking's code is shown. */
@Component
final class BookingDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        "booking",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("Booking")
                                .description("The 25 digits that booking a time answered with;"
                                        + " spaces and hyphens do not matter"));
    }
}
