package se.fyren.access;

import se.fyren.sealing.SecretKey;

/** Peppar: a secret of this Fyren's that is not in its database, and the keys that it makes. */
public interface Pepper {

    /** The key that the secret makes for the purpose, always the same. */
    SecretKey forPurpose(String purpose);
}
