package se.fyren.access;

import java.util.List;
import java.util.UUID;
import se.fyren.sealing.PublicKey;

/** Samordnarna: the teams of regional coordinators to whom something can be handed over. */
public interface Coordinators {

    /** Samordnarteam: coordinators who work here, and the key to which what they are handed is sealed. */
    record Team(UUID unit, String name, PublicKey key) {}

    /** Those who have somebody who can open it, by name. */
    List<Team> receiving();
}
