package se.fyren.post;

import se.fyren.sealing.SecretKey;

/** Utkorgens nyckel: with which the outbox is locked; it is not in the database. */
public interface OutboxKey {

    SecretKey key();
}
