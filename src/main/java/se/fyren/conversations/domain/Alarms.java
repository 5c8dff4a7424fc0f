package se.fyren.conversations.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Alarm;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.conversations.letters.CentreKey;

/**
 * Larmen: in how many of a centre's threads a flag of danger waits for a second colleague. To open every card for each
 * page would cost as much as the inbox does, so the number is kept sealed beside how far the centre has looked, and
 * counted anew whenever a flag is raised or seen.
 */
@Component
class Alarms implements Alarm {

    private final Gate gate;
    private final OwnKeys own;
    private final Filing filing;
    private final Looks looks;

    Alarms(Gate gate, OwnKeys own, Filing filing, Looks looks) {
        this.gate = gate;
        this.own = own;
        this.filing = filing;
        this.looks = looks;
    }

    @Override
    public int waiting(SignedIn who) {
        return gate.tell(who, Act.COUNT, Part.OUTLINE, Thing.THREAD, () -> looks.of(own.of(who))
                        .alarms())
                .orElse(0);
    }

    /** Counts them, one after another, in the transaction in which one has been raised or seen. */
    void count(SignedIn who) {
        List<CentreKey> keys = own.of(who);
        looks.hold(keys);
        int alarms = (int) filing.filed(keys).stream()
                .filter(one -> one.card().desk().isAlarming())
                .count();
        looks.put(keys, new Looks.Look(looks.of(keys).through(), alarms));
    }
}
