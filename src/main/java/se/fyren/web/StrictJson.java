package se.fyren.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import se.fyren.web.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON, read strictly: an unknown field, a duplicate key, a number as text, a fraction for a whole number, an unknown
 * word are refused by name (the public contract, «Errors»).
 */
@Configuration
class StrictJson {

    private static final int LONGEST_POINTER = 100;
    private static final List<MediaType> NOT_SPOKEN = List.of(MediaType.APPLICATION_YAML, MediaType.APPLICATION_CBOR);

    /** As Jackson reads a text, but not by its short cut for lists, which steps into a list that stands for a text. */
    private static final class Text extends StringDeserializer {}

    @Bean
    JsonMapperBuilderCustomizer strict() {
        return builder -> builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule("texts").addDeserializer(String.class, new Text()))
                .withCoercionConfigDefaults(
                        every -> every.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert));
    }

    /**
     * Libraries bring YAML and CBOR with them. What is strict of JSON would not be of those, and nobody is promised any.
     */
    @Bean
    ServerHttpMessageConvertersCustomizer jsonAlone() {
        return converters -> converters.configureMessageConvertersList(
                all -> all.removeIf(one -> NOT_SPOKEN.stream().anyMatch(one.getSupportedMediaTypes()::contains)));
    }

    /** The field that could not be read, empty where the body is no JSON at all. Never repeats a value. */
    static List<FieldError> blame(@Nullable Throwable cause) {
        if (cause instanceof StreamReadException wrong && wrong.processor() != null) {
            String pointer = shortened(
                    String.valueOf(wrong.processor().streamReadContext().pathAsPointer()));
            if (wrong.getOriginalMessage().startsWith("Duplicate")) {
                return List.of(new FieldError(pointer, "duplicate-field", "The field stands twice"));
            }
            if (wrong instanceof InputCoercionException) {
                return List.of(new FieldError(pointer, "wrong-type", "The number is larger than the field can hold"));
            }
        }
        return cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()
                ? List.of(new FieldError(shortened(pointer(wrong)), code(wrong), text(wrong)))
                : List.of();
    }

    private static String shortened(String pointer) {
        return pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
    }

    private static String pointer(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String code(JacksonException wrong) {
        return wrong instanceof UnrecognizedPropertyException ? "unknown-field" : "wrong-type";
    }

    private static String text(JacksonException wrong) {
        return wrong instanceof UnrecognizedPropertyException
                ? "There is no such field here"
                : "The value is not of the field's kind";
    }
}
