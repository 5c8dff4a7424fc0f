package se.fyren.conversations.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.SignedIn;
import se.fyren.conversations.letters.CentreKey;

/** The keys of the centre whose hat somebody wears, the newest first; none for who has no share of them. */
@Component
class OwnKeys {

    private final Centres centres;

    OwnKeys(Centres centres) {
        this.centres = centres;
    }

    List<CentreKey> of(SignedIn who) {
        return centres.keys(who).stream().map(CentreKey::new).toList();
    }
}
