package se.fyren.conversations.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.domain.Filing.Looked;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Listings.Last;
import se.fyren.conversations.letters.CentreKey;

/**
 * Förteckning: a centre's threads as its inbox lists them. A thread that stands as it did when it was last listed is not
 * opened again: opening ten thousand takes the better part of a second. Within a transaction.
 */
@Component
class Listing {

    /** So many threads are opened again at each look before the listing is written anew. */
    private static final int WORTH_WRITING = 32;

    private final Filing filing;
    private final Listings listings;

    Listing(Filing filing, Listings listings) {
        this.filing = filing;
        this.listings = listings;
    }

    /** @param keys the centre's, the newest first; none for somebody who has no share of them */
    List<Line> of(List<CentreKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        CentreKey newest = keys.getFirst();
        Last last = listings.of(newest);
        Map<UUID, Listed> before = last.lines();
        Looked looked = filing.look(
                keys,
                last.through(),
                before.values().stream()
                        .collect(Collectors.toMap(one -> one.line().thread(), Listed::edition)));
        Map<UUID, Listed> now = new HashMap<>(before);
        now.keySet().retainAll(looked.unchanged());
        looked.opened().forEach(filed -> now.put(filed.id(), listed(filed, newest)));
        if (!last.through().equals(looked.through()) || isWorthWriting(before, now)) {
            listings.put(keys, looked.through(), now.values());
        }
        return now.values().stream().map(Listed::line).toList();
    }

    /** Nothing is left of what one of their threads was listed as. */
    void forget(List<CentreKey> keys) {
        listings.forget(keys);
    }

    /** A new thread is always kept: it is not among what has arrived for long. */
    private static boolean isWorthWriting(Map<UUID, Listed> before, Map<UUID, Listed> now) {
        return !before.keySet().equals(now.keySet()) || changed(before, now.values()) >= WORTH_WRITING;
    }

    private static long changed(Map<UUID, Listed> before, Collection<Listed> now) {
        return now.stream()
                .filter(one -> !one.equals(before.get(one.line().thread())))
                .count();
    }

    /** One that gets another key at a look to come, or whose seeker goes on a day to come, is opened every time. */
    private static Listed listed(Filed filed, CentreKey newest) {
        boolean isSettled = filed.by() == newest && !filed.shared().mayEnd();
        return new Listed(Inbox.line(filed), isSettled ? filed.row().edition() : Listed.UNSETTLED);
    }
}
