package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.access.Workmates;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Desk.Danger;

/**
 * Handläggningen: what a counsellor notes on a thread's card. Each answers what stands there afterwards, and is empty
 * where the thread is not there or not theirs.
 */
@Component
public class DeskWork {

    private final CentreThreads threads;
    private final Filing filing;
    private final Alarms alarms;
    private final Workmates workmates;
    private final Clock clock;

    DeskWork(CentreThreads threads, Filing filing, Alarms alarms, Workmates workmates, Clock clock) {
        this.threads = threads;
        this.filing = filing;
        this.alarms = alarms;
        this.workmates = workmates;
        this.clock = clock;
    }

    /** Gives it to a colleague, to themselves or to nobody. It stays as it is where the colleague does not work here. */
    public Optional<Desk> assign(SignedIn who, UUID thread, @Nullable UUID colleague) {
        return note(
                who, thread, desk -> colleague == null || works(who, colleague) ? desk.assignedTo(colleague) : desk);
    }

    private boolean works(SignedIn who, UUID colleague) {
        return workmates.of(who).stream().anyMatch(one -> one.staff().equals(colleague));
    }

    /** Raises the flag: the help-seeker may be in danger. One that is up stays as it is. */
    public Optional<Desk> raise(SignedIn who, UUID thread) {
        return alarm(
                who,
                thread,
                desk -> desk.danger() == null
                        ? desk.inDanger(new Danger(who.staff(), LocalDate.now(clock), null))
                        : desk);
    }

    /** A second colleague has seen the flag; who raised it is no second. */
    public Optional<Desk> see(SignedIn who, UUID thread) {
        return alarm(who, thread, desk -> {
            @Nullable Danger danger = desk.danger();
            return danger == null || !danger.unseen() || danger.raisedBy().equals(who.staff())
                    ? desk
                    : desk.inDanger(new Danger(danger.raisedBy(), danger.on(), who.staff()));
        });
    }

    /** Takes the flag down, once a second colleague has seen it. */
    public Optional<Desk> lower(SignedIn who, UUID thread) {
        return note(who, thread, desk -> {
            @Nullable Danger danger = desk.danger();
            return danger == null || danger.unseen() ? desk : desk.inDanger(null);
        });
    }

    /** Lets it rest until something is written, or wakes it. */
    public Optional<Desk> rest(SignedIn who, UUID thread, boolean rests) {
        return threads.change(who, thread, filed -> {
            int after = rests ? filed.shared().latest().number() : 0;
            Desk desk = filed.card().desk().restingAfter(after);
            filing.note(filed, desk);
            threads.watch(filed, rests);
            return desk;
        });
    }

    /** Somebody has asked for the document, or has got their answer: until then it may not be destroyed. */
    public Optional<Desk> request(SignedIn who, UUID thread, boolean requested) {
        return note(who, thread, desk -> desk.requested(requested));
    }

    private Optional<Desk> alarm(SignedIn who, UUID thread, UnaryOperator<Desk> change) {
        return threads.change(who, thread, filed -> {
            Desk desk = change.apply(filed.card().desk());
            filing.note(filed, desk);
            alarms.count(who);
            return desk;
        });
    }

    private Optional<Desk> note(SignedIn who, UUID thread, UnaryOperator<Desk> change) {
        return threads.change(who, thread, filed -> {
            Desk desk = change.apply(filed.card().desk());
            filing.note(filed, desk);
            return desk;
        });
    }
}
