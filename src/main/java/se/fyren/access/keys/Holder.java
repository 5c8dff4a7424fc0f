package se.fyren.access.keys;

import java.util.UUID;
import se.fyren.sealing.PublicKey;

/** Somebody who has a share, and the key it is sealed to. */
record Holder(UUID staff, PublicKey publicKey) {}
