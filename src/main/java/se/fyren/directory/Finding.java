package se.fyren.directory;

import java.util.List;
import java.util.Optional;

/** Slutsats: what the sources together say of one thing on one day. Unknown is a value of its own. */
public sealed interface Finding<V> {

    /**
     * Känt: something holds.
     *
     * @param value what holds
     * @param basis the observation it rests on
     * @param conflicts what other sources say that is different
     * @param confirm whether the basis is old or undated, so that one had better call first
     */
    record Known<V>(V value, Observation<V> basis, List<Observation<V>> conflicts, boolean confirm)
            implements Finding<V> {}

    /**
     * Okänt: nothing can be said.
     *
     * @param nearest the latest observation before the day, or else the first after it, or the one of two that
     *     contradict each other; empty where no source says anything at all
     */
    record Unknown<V>(Optional<Observation<V>> nearest) implements Finding<V> {}

    /** A finding of nothing: no source speaks of it. */
    static <V> Finding<V> nothing() {
        return new Unknown<>(Optional.empty());
    }

    /** A finding that leaves the matter open, though this was said. */
    static <V> Unknown<V> unknown(Observation<V> nearest) {
        return new Unknown<>(Optional.of(nearest));
    }

    /** What holds, if it is known. */
    default Optional<V> known() {
        return this instanceof Known<V> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Whether it is known and is this. */
    default boolean is(V wanted) {
        return this instanceof Known<V> known && known.value().equals(wanted);
    }
}
