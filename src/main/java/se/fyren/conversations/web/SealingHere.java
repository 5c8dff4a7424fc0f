package se.fyren.conversations.web;

import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.conversations.domain.Receipts;

/** What a page must say for a browser to seal what is written on it; nothing of it is secret. */
@Component
class SealingHere {

    private final Receipts receipts;
    private final Centres centres;

    SealingHere(Receipts receipts, Centres centres) {
        this.receipts = receipts;
        this.centres = centres;
    }

    /** What a page needs on which one types the number. */
    Map<String, String> ofNumber() {
        return Map.of("script", SealScripts.FIRST, "salt", receipts.salt().written());
    }

    /** What a page needs on which one writes to the centre of the service. */
    Map<String, String> to(String service) {
        String centre = centres.receiving(service)
                .map(Centre::key)
                .map(key -> Base64.getUrlEncoder().withoutPadding().encodeToString(key.bytes()))
                .orElse("");
        return Map.of("script", SealScripts.FIRST, "salt", receipts.salt().written(), "centre", centre);
    }
}
