package se.fyren.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enhet: where staff belong, and what a key belongs to. Mika and KAST are units of their own, also where the same people
 * work at both (secrecy between them: OSL 26 kap. 1 §).
 *
 * @param place what it stands for: a service's id, a region and track, a municipality's code; null where it stands for
 *     itself
 */
public record Unit(
        UUID id, Kind kind, String name, @Nullable String place) {

    /** Enhetsslag: what kinds of units there are. */
    public enum Kind {
        /** Fyren itself: its administrators. */
        INSTALLATION,
        DIRECTORY,
        MIKA,
        KAST,
        /** Regional coordinators of one region and one track, adults or children. */
        COORDINATORS,
        /** The municipality that runs centres for others, by agreement. */
        HOST,
        MUNICIPALITY,
        /** A party without share in the cost: county board, region, police. */
        AUTHORITY
    }

    /** Nyckelns ändamål: what a unit's key opens. */
    public enum Purpose {
        CONTENT,
        AUDIT
    }
}
