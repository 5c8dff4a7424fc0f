package se.fyren.conversations.letters;

import tools.jackson.databind.json.JsonMapper;

/** How a thing is written before it is sealed: JSON in UTF-8 with its version, then filled up to a fixed size. */
final class Written {

    /** The version that is written. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Written() {}

    static byte[] bytes(Object thing) {
        return JSON.writeValueAsBytes(thing);
    }

    /** @throws tools.jackson.core.JacksonException if it is not written so: it was sealed by another Fyren */
    static <T> T read(byte[] bytes, Class<T> kind) {
        return JSON.readValue(bytes, kind);
    }
}
