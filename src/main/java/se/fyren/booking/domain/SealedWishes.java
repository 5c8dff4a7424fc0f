package se.fyren.booking.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fyren.booking.Wishes;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import tools.jackson.databind.json.JsonMapper;

/** How wishes lie in a row: sealed to the unit's key, as long whatever they are. */
final class SealedWishes {

    private static final int SIZE = 4_352;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealedWishes() {}

    static byte[] of(Wishes wishes, PublicKey unit, UUID appointment) {
        return unit.seal(Padding.to(SIZE, JSON.writeValueAsBytes(wishes)), context(appointment));
    }

    /** Empty where none of the keys opens it. */
    static Optional<Wishes> open(byte[] sealed, List<PrivateKey> unit, UUID appointment) {
        return unit.stream()
                .flatMap(key -> key.open(sealed, context(appointment)).stream())
                .findFirst()
                .flatMap(Padding::removed)
                .map(bytes -> JSON.readValue(bytes, Wishes.class));
    }

    private static String context(UUID appointment) {
        return "fyren wishes 1 " + appointment;
    }
}
