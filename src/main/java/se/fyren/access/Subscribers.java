package se.fyren.access;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.fyren.post.MailAddress;

/** Prenumeranterna: the members of staff who have chosen to get notices. */
public interface Subscribers {

    /**
     * Prenumerant: one of them, without a name.
     *
     * @param language in which they want notices, by its code
     * @param first the fixed hour from which on they get any
     * @param centres those at which they answer today, and have been let in
     */
    record Subscriber(MailAddress address, String language, LocalDateTime first, Set<UUID> centres) {

        public Subscriber {
            centres = Set.copyOf(centres);
        }

        @Override
        public String toString() {
            return "Subscriber[…]";
        }
    }

    /** All of them, also who answers nowhere today. */
    List<Subscriber> all();

    /** Whether anybody who answers at the centre today gets notices. */
    boolean areAt(UUID centre);
}
