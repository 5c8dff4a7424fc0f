package se.fyren.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fyren.web.Problem.Code;

/** What {@code /api/openapi.json} says of Fyren as a whole; the rest is read from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final List<Code> OF_ANY = List.of(Code.INVALID, Code.BROKEN);
    private static final List<Code> OF_A_BODY = List.of(
            Code.INVALID, Code.JSON_MALFORMED, Code.CROSS_SITE, Code.TOO_LARGE, Code.UNSUPPORTED_TYPE, Code.BROKEN);
    private static final List<Code> OF_ONE = List.of(Code.INVALID, Code.NOT_FOUND, Code.BROKEN);

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Fyren")
                        .version("1")
                        .description("Which door is open to whom, and the directory of services behind it."
                                + " Refusals are application/problem+json with a stable code.")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/")));
    }

    /** The refusals: springdoc tells only of answers that succeed. */
    @Bean
    OpenApiCustomizer describedRefusals() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach((path, methods) -> {
                if (Refusals.isForProgram(path)) {
                    methods.readOperations().forEach(operation -> describe(operation, path));
                }
            });
        };
    }

    private static void describe(Operation operation, String path) {
        List<Code> refusals = operation.getRequestBody() != null ? OF_A_BODY : path.endsWith("}") ? OF_ONE : OF_ANY;
        refusals.stream()
                .collect(groupingBy(Code::status, TreeMap::new, toList()))
                .forEach((status, codes) ->
                        operation.getResponses().addApiResponse(String.valueOf(status.value()), response(codes)));
    }

    private static ApiResponse response(List<Code> codes) {
        return new ApiResponse()
                .description(codes.stream().map(Code::title).collect(joining("; ")))
                .content(new Content()
                        .addMediaType(
                                APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
