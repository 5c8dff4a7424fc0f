package se.fyren.directory.hsds;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Läsning: makes records of JSON, and tells of everything in it that does not fit them. Jackson's own binding stops at
 * the first fault, and lets unknown fields pass where one record is unwrapped into another.
 *
 * <p>Only what is nullable and lists may be left out. Null and empty texts are refused: what is not known is left out.
 */
record RecordReading(Problems problems) {

    /** The list's records, only to be used where no problem was found. */
    <T> List<T> list(Class<T> type, Place place) {
        return elements(type, place).stream()
                .filter(Objects::nonNull)
                .map(type::cast)
                .toList();
    }

    private List<@Nullable Object> elements(Type type, Place place) {
        if (!place.json().isArray()) {
            refuse(place, "is not a list");
        }
        List<@Nullable Object> read = new ArrayList<>();
        place.elements().forEach(element -> read.add(value(type, element)));
        return read;
    }

    private @Nullable Object value(Type type, Place place) {
        return switch (type) {
            case ParameterizedType list -> elements(list.getActualTypeArguments()[0], place);
            case Class<?> kind when kind.isRecord() -> record(RecordShape.of(kind), place);
            case Class<?> kind when kind.isEnum() -> word(kind, place);
            case Class<?> kind
            when kind == int.class || kind == Integer.class ->
                place.json().isInt() ? place.json().asInt() : refuse(place, "is not a whole number");
            case Class<?> kind -> text(TextForm.of(kind, place.name()), place);
            default -> throw new IllegalStateException("No reading of " + type);
        };
    }

    private @Nullable Object record(RecordShape shape, Place place) {
        if (!place.json().isObject()) {
            return refuse(place, "is not an object");
        }
        place.fields().stream()
                .filter(field -> !shape.names().contains(field.name()))
                .forEach(field -> refuse(field, "is not a field that Fyren knows"));
        return made(shape, place);
    }

    private @Nullable Object made(RecordShape shape, Place place) {
        List<@Nullable Object> values = new ArrayList<>();
        boolean whole = true;
        for (RecordShape.Field field : shape.fields()) {
            Object value = field.unwrapped() ? made(field.inner(), place) : field(field, place.field(field.name()));
            whole &= value != null || field.mayBeMissing();
            values.add(value);
        }
        return whole ? shape.construct(values.toArray()) : null;
    }

    private @Nullable Object field(RecordShape.Field field, Place place) {
        if (!place.isMissing()) {
            return value(field.type(), place);
        }
        if (field.type() instanceof ParameterizedType) {
            return List.of();
        }
        return field.mayBeMissing() ? null : refuse(place, "is missing");
    }

    private @Nullable Object word(Class<?> words, Place place) {
        List<?> known = Arrays.asList(words.getEnumConstants());
        Optional<?> said = known.stream()
                .filter(word -> written(word).equals(place.json()))
                .findFirst();
        return said.isPresent()
                ? said.get()
                : refuse(
                        place,
                        known.stream()
                                .map(word -> written(word).asString())
                                .collect(Collectors.joining(", ", "is none of the words that Fyren knows: ", "")));
    }

    private @Nullable Object text(TextForm form, Place place) {
        if (!place.json().isString()) {
            return refuse(place, "is not " + form);
        }
        String text = place.json().asString();
        if (text.isBlank()) {
            return refuse(place, "is empty; what is not known is left out");
        }
        Optional<?> value = form.read(text);
        return value.isPresent() ? value.get() : refuse(place, "is not " + form);
    }

    private @Nullable Object refuse(Place place, String reason) {
        problems.add(place, reason);
        return null;
    }

    private static JsonNode written(Object word) {
        return HsdsFiles.JSON.valueToTree(word);
    }
}
