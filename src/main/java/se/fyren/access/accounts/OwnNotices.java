package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.SignedIn;
import se.fyren.access.Subscribers;
import se.fyren.access.accounts.OwnCredentials.Result;
import se.fyren.post.FixedHours;
import se.fyren.post.MailAddress;

/**
 * What members of staff have chosen: whether they get notices, and where. Without a fresh proof nothing is chosen, and the
 * owner is told: who sits down at an open session does not make a centre's notices go elsewhere, or nowhere.
 */
@Component
public class OwnNotices implements Subscribers {

    private final NoticeAddresses addresses;
    private final FreshProof proof;
    private final AccountTrail trail;
    private final Clock clock;

    OwnNotices(NoticeAddresses addresses, FreshProof proof, AccountTrail trail, Clock clock) {
        this.addresses = addresses;
        this.proof = proof;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where they get notices; empty where they do not. */
    public Optional<MailAddress> of(SignedIn who) {
        return addresses.of(who.staff());
    }

    /** From the next fixed hour on they get them there, and the first says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result choose(Staff self, String cookie, MailAddress address, String language) {
        LocalDateTime first = FixedHours.next(LocalDateTime.now(clock));
        return changed(
                self, cookie, AccountEvent.NOTICES_CHOSEN, () -> addresses.put(self.id(), address, language, first));
    }

    /** They get none from now on, and the address is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result end(Staff self, String cookie) {
        return changed(self, cookie, AccountEvent.NOTICES_ENDED, () -> addresses.remove(self.id()));
    }

    private Result changed(Staff self, String cookie, AccountEvent event, Runnable change) {
        if (!proof.isIn(cookie)) {
            return new Result.Unproved();
        }
        change.run();
        trail.remember(self, event);
        return new Result.Changed(cookie);
    }

    @Override
    public List<Subscriber> all() {
        return addresses.all(LocalDate.now(clock));
    }

    @Override
    public boolean areAt(UUID centre) {
        return addresses.areAt(centre, LocalDate.now(clock));
    }
}
