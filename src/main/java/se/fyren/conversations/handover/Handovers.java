package se.fyren.conversations.handover;

import java.util.Optional;
import java.util.UUID;
import se.fyren.sealing.PrivateKey;

/** Överlämningarna: those that wait for their unit. */
public interface Handovers {

    /**
     * What was handed over; empty where it is not there, or for another unit. Asked within the gate's transaction of who
     * takes it over.
     */
    Optional<Handover> open(UUID handover, PrivateKey unit);

    /** It has been taken over, and is kept here no longer. */
    void taken(UUID handover);
}
