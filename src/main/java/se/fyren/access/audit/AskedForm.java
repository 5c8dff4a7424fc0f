package se.fyren.access.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Act;
import se.fyren.access.Asked;
import se.fyren.access.Decision.Why;
import se.fyren.access.Part;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;

/**
 * How {@link Asked} is written: the form's number, then each part after its length, which is 0 for null. Words stand by
 * their names, so that an old entry means the same when a word has been added before them.
 */
final class AskedForm {

    /** Room for the longest: five ids and the longest words. */
    static final int MOST = 255;

    private static final byte FIRST = 1;
    private static final int ID_LENGTH = 16;

    private AskedForm() {}

    static byte[] written(Asked asked) {
        ByteBuffer to = ByteBuffer.allocate(MOST).put(FIRST);
        put(to, asked.staff());
        put(to, asked.role());
        put(to, asked.hatUnit());
        put(to, asked.act());
        put(to, asked.part());
        put(to, asked.thing());
        put(to, asked.unit());
        put(to, asked.record());
        put(to, asked.responsible());
        put(to, asked.refused());
        return Arrays.copyOf(to.array(), to.position());
    }

    /** @throws IllegalArgumentException if it is of a form that this Fyren does not know */
    static Asked read(byte[] written) {
        ByteBuffer from = ByteBuffer.wrap(written);
        byte form = from.get();
        if (form != FIRST) {
            throw new IllegalArgumentException("An entry of form " + form + " is of another Fyren");
        }
        return new Asked(
                Objects.requireNonNull(id(from)),
                word(from, StaffRole.class),
                id(from),
                Objects.requireNonNull(word(from, Act.class)),
                Objects.requireNonNull(word(from, Part.class)),
                Objects.requireNonNull(word(from, Thing.class)),
                id(from),
                id(from),
                id(from),
                word(from, Why.class));
    }

    private static void put(ByteBuffer to, @Nullable UUID id) {
        if (id == null) {
            to.put((byte) 0);
        } else {
            to.put((byte) ID_LENGTH).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
    }

    private static void put(ByteBuffer to, @Nullable Enum<?> word) {
        byte[] name = word == null ? new byte[0] : word.name().getBytes(US_ASCII);
        to.put((byte) name.length).put(name);
    }

    private static @Nullable UUID id(ByteBuffer from) {
        return from.get() == 0 ? null : new UUID(from.getLong(), from.getLong());
    }

    private static <E extends Enum<E>> @Nullable E word(ByteBuffer from, Class<E> words) {
        byte[] name = new byte[from.get()];
        from.get(name);
        return name.length == 0 ? null : Enum.valueOf(words, new String(name, US_ASCII));
    }
}
