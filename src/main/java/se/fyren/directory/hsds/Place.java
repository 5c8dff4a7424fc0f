package se.fyren.directory.hsds;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ställe: a value in a file that is read, and where it stands.
 *
 * @param pointer after RFC 6901, empty for all of the file
 */
record Place(String file, String pointer, JsonNode json) {

    static Place root(String file, JsonNode json) {
        return new Place(file, "", json);
    }

    boolean isMissing() {
        return json.isMissingNode();
    }

    /** The field's place, also where the field is missing. */
    Place field(String name) {
        String step = name.replace("~", "~0").replace("/", "~1");
        return new Place(file, pointer + "/" + step, json.path(name));
    }

    List<Place> fields() {
        return json.propertyNames().stream().map(this::field).toList();
    }

    /** A list's elements; none where this is no list. */
    List<Place> elements() {
        return json.isArray()
                ? IntStream.range(0, json.size())
                        .mapToObj(index -> new Place(file, pointer + "/" + index, json.path(index)))
                        .toList()
                : List.of();
    }

    /** The same object, looked at as if it had not this field. */
    Place without(String field) {
        return json instanceof ObjectNode object
                ? new Place(file, pointer, object.deepCopy().without(field))
                : this;
    }

    /** The last step of the pointer: the name of the field that this is. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** The id that it has, by which it is found again however its letters are written. */
    String id() {
        return json.path("id").asString("").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
