package se.fyren.access.keys;

import org.springframework.stereotype.Component;
import se.fyren.post.OutboxKey;
import se.fyren.sealing.SecretKey;

/** What the outbox is locked with: a key that the installation's secret makes. */
@Component
class KeyOfOutbox implements OutboxKey {

    private final SecretKey key;

    KeyOfOutbox(InstallationSecret secret) {
        this.key = secret.forPurpose("fyren outbox");
    }

    @Override
    public SecretKey key() {
        return key;
    }
}
