package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Shared.Latest;

/**
 * Gallring: a centre's threads are destroyed when its host has decided that they are. Only the centre knows which are its
 * own, so somebody who works there looks at what would be destroyed, and then has it done.
 */
@Component
public class Retention {

    private final Gate gate;
    private final CentreThreads centre;
    private final Erasing erasing;
    private final Loans loans;
    private final RetentionDecisions decisions;
    private final Clock clock;

    Retention(
            Gate gate, CentreThreads centre, Erasing erasing, Loans loans, RetentionDecisions decisions, Clock clock) {
        this.gate = gate;
        this.centre = centre;
        this.erasing = erasing;
        this.loans = loans;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Provgallring: what would be destroyed now, and how many threads stay. */
    public record DryRun(RetentionDecision decision, List<UUID> due, int staying) {

        public DryRun {
            due = List.copyOf(due);
        }
    }

    /** Gallringsutfall: how many threads were destroyed, and how many stay. */
    public record Outcome(int destroyed, int staying) {}

    /** What the host has decided for their centre; empty where they may not see it. */
    public Optional<Optional<RetentionDecision>> decision(SignedIn who) {
        return gate.through(who, Act.READ, Part.OUTLINE, Thing.RETENTION, () -> own(who), decisions::of);
    }

    /** Notes what the host has decided for their centre; empty where they may not. */
    public Optional<RetentionDecision> decide(SignedIn who, RetentionDecision decision) {
        return gate.through(who, Act.CREATE, Part.OUTLINE, Thing.RETENTION, () -> own(who), unit -> {
            decisions.put(unit, decision);
            return decision;
        });
    }

    /** What would be destroyed now; empty where they may not see it, or nothing has been decided. */
    public Optional<DryRun> dryRun(SignedIn who) {
        return decision(who)
                .flatMap(one -> one)
                .flatMap(decision -> centre.all(who, all -> {
                    List<UUID> due = due(all, decision);
                    return new DryRun(decision, due, all.size() - due.size());
                }));
    }

    /**
     * Destroys those that were due when somebody looked and are still; each is written in the trail. Empty where they may
     * not, or nothing has been decided.
     */
    public Optional<Outcome> destroy(SignedIn who, List<UUID> seen) {
        return dryRun(who).map(run -> {
            List<UUID> due = run.due().stream().filter(seen::contains).toList();
            int destroyed = (int) due.stream()
                    .filter(thread -> centre.remove(who, thread, filed -> destroyed(filed, run.decision()))
                            .orElse(false))
                    .count();
            return new Outcome(destroyed, run.staying() + run.due().size() - destroyed);
        });
    }

    /** Looked at once more, held: it may have been written in meanwhile. */
    private boolean destroyed(Filed filed, RetentionDecision decision) {
        if (!isDue(filed, decision, LocalDate.now(clock))) {
            return false;
        }
        loans.removeAll(filed.card().keys());
        erasing.thread(filed.id());
        return true;
    }

    private List<UUID> due(List<Filed> all, RetentionDecision decision) {
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .filter(one -> isDue(one, decision, today))
                .map(Filed::id)
                .toList();
    }

    /**
     * Never what waits for the centre, is in danger or has been asked for; nor within 30 days an answer that nobody has
     * read, or what somebody wrote before they left and nobody answered.
     */
    private boolean isDue(Filed filed, RetentionDecision decision, LocalDate today) {
        Latest latest = filed.shared().latest();
        Desk desk = filed.card().desk();
        if (desk.requested() || desk.danger() != null) {
            return false;
        }
        if (filed.shared().hasLeft()) {
            boolean isAnswered = decision.afterLeaving() >= RetentionDecision.LEAST || isAnswered(filed);
            int days = isAnswered ? decision.afterLeaving() : RetentionDecision.LEAST;
            return isPast(latest.on(), days, today);
        }
        boolean waits = !latest.byCentre() && desk.restsAfter() != latest.number();
        boolean isUnread = filed.shared().hasUnread() && !isPast(latest.on(), RetentionDecision.LEAST, today);
        return !waits && !isUnread && isPast(latest.on(), decision.afterLast(), today);
    }

    /** Whether the centre had the last word before the help-seeker left. */
    private boolean isAnswered(Filed filed) {
        return centre.letters(filed).stream()
                .map(sent -> sent.letter().kind())
                .filter(kind -> !kind.isInternal() && kind != Kind.LEFT)
                .reduce((earlier, later) -> later)
                .filter(last -> last == Kind.CENTRE || last == Kind.CENTRE_PICTURES || last == Kind.CALLED)
                .isPresent();
    }

    private static boolean isPast(LocalDate day, int days, LocalDate today) {
        return day.plusDays(days).isBefore(today);
    }

    private static Optional<Guarded<UUID>> own(SignedIn who) {
        return who.hat()
                .map(Hat::unit)
                .map(Unit::id)
                .map(unit -> new Guarded<>(Ref.of(Thing.RETENTION, unit, unit), unit));
    }
}
