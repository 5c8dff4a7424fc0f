package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.access.Subscribers;
import se.fyren.post.FixedHours;
import se.fyren.post.MailAddress;

/** What members of staff have chosen: whether they get notices, and where. */
@Component
public class OwnNotices implements Subscribers {

    private final NoticeAddresses addresses;
    private final Clock clock;

    OwnNotices(NoticeAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Where they get notices; empty where they do not. */
    public Optional<MailAddress> of(SignedIn who) {
        return addresses.of(who.staff());
    }

    /** From the next fixed hour on they get them there, and the first says so. */
    public void choose(SignedIn who, MailAddress address, String language) {
        addresses.put(who.staff(), address, language, FixedHours.next(LocalDateTime.now(clock)));
    }

    /** They get none from now on, and the address is gone. */
    public void end(SignedIn who) {
        addresses.remove(who.staff());
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
