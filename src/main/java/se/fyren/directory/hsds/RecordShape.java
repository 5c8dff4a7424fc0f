package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Postens form: the fields that a record is written with as JSON, taken from the record itself so that the two cannot
 * part.
 *
 * @param names also those of the records that are unwrapped into this one
 */
record RecordShape(Constructor<?> constructor, List<Field> fields, Set<String> names) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** One component of the record. */
    record Field(String name, Type type, boolean unwrapped, boolean mayBeMissing) {

        private static Field of(RecordComponent component) {
            JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
            return new Field(
                    given == null ? component.getName() : given.value(),
                    component.getGenericType(),
                    component.getAccessor().isAnnotationPresent(JsonUnwrapped.class),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        /** The shape of the record that is unwrapped here. */
        RecordShape inner() {
            return RecordShape.of((Class<?>) type);
        }
    }

    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The record with these values, in the order of its fields. */
    Object construct(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Field> fields = Arrays.stream(components).map(Field::of).toList();
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.addAll(field.unwrapped() ? field.inner().names() : Set.of(field.name())));
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return new RecordShape(type.getDeclaredConstructor(types), fields, Set.copyOf(names));
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }
}
