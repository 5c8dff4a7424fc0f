package se.fyren.access.keys;

import java.util.UUID;
import se.fyren.access.Unit.Purpose;
import se.fyren.sealing.PublicKey;

/** One generation of a unit's key, from 1; what is sealed is sealed to the newest. */
record UnitKey(UUID unit, Purpose purpose, int generation, PublicKey publicKey) {

    UnitKey next(PublicKey fresh) {
        return new UnitKey(unit, purpose, generation + 1, fresh);
    }

    /** What a share of it is sealed for. */
    String context() {
        return context(unit, purpose, generation);
    }

    static String context(UUID unit, Purpose purpose, int generation) {
        return "fyren unit key " + unit + " " + purpose + " " + generation;
    }
}
