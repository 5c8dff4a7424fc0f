package se.fyren.access.web;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.OneAtATime;
import se.fyren.access.accounts.OwnCredentials.Result;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Staff;
import se.fyren.web.NotFound;

/** Changes of how somebody signs in, each through the gate to their own account. */
@Component
class OwnChanges {

    private final Gate gate;
    private final Roster roster;
    private final OneAtATime turn;

    OwnChanges(Gate gate, Roster roster, OneAtATime turn) {
        this.gate = gate;
        this.roster = roster;
        this.turn = turn;
    }

    /** What came of a change that makes keys of passphrases: it has its turn before it has a connection. */
    Result makeInTurn(SignedIn who, Function<Staff, Result> change) {
        return turn.take(who.staff().toString(), () -> make(who, change)).orElseGet(Result.Busy::new);
    }

    /** What came of the change. */
    Result make(SignedIn who, Function<Staff, Result> change) {
        return gate.through(
                        who,
                        Act.CHANGE,
                        Part.IDENTITY,
                        Thing.ACCOUNT,
                        () -> roster.account(who.staff()),
                        self -> change.apply(self.staff()))
                .orElseThrow(NotFound::new);
    }
}
