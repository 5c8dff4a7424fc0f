package se.fyren.guide.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in {@code /api/openapi.json} what may be null in the guide's question and answer, and that an answer is always
 * written whole: springdoc does not read JSpecify.
 */
@Component
final class GuideDescription implements OpenApiCustomizer {

    private static final List<Class<? extends Record>> ANSWER = List.of(
            AdviceJson.class,
            AdviceJson.DoorJson.class,
            AdviceJson.ReasonJson.class,
            AdviceJson.ChannelJson.class,
            AdviceJson.NumberJson.class);

    @Override
    public void customise(OpenAPI api) {
        mayBeNull(schema(api, GuideApi.Question.class), GuideApi.Question.class);
        for (Class<? extends Record> part : ANSWER) {
            Schema<?> schema = schema(api, part);
            mayBeNull(schema, part);
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private static Schema<?> schema(OpenAPI api, Class<?> type) {
        return requireNonNull(api.getComponents().getSchemas().get(type.getSimpleName()));
    }

    private static void mayBeNull(Schema<?> schema, Class<? extends Record> type) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                Schema<?> described = requireNonNull(schema.getProperties().get(field.getName()));
                described.addType("null");
                if (described.getEnum() != null) {
                    described.addEnumItemObject(null);
                }
            }
        }
    }
}
