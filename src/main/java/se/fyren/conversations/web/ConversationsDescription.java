package se.fyren.conversations.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in {@code /api/openapi.json} how a receipt is shown. */
@Component
final class ConversationsDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        "receipt",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("Receipt")
                                .description("The 25 digits that beginning a conversation answered with;"
                                        + " spaces and hyphens do not matter"));
    }
}
