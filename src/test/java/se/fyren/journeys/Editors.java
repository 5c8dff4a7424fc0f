package se.fyren.journeys;

import java.util.stream.Stream;
import se.fyren.journeys.Workplace.Invited;

/** The two who keep the directory: the second person's browser runs no scripts. */
record Editors(Colleague first, Colleague second) {

    static final String ROLE = "Redaktör för katalogen";
    static final String UNIT = "Katalogen (katalogen)";

    private static final String SECOND = "bodil@katalog.example";

    static Editors joining(Workplace workplace, Colleague first, Colleague second) {
        Invited toFirst = workplace.invites("Ada", "ada@katalog.example", ROLE, UNIT);
        Invited toSecond = workplace.invites("Bodil", SECOND, ROLE, UNIT);
        first.joinsByPasskey(toFirst.link());
        second.joinsByPassphrase(toSecond.link());
        first.opens("/sv/staff/unit").presses("Släpp in Bodil");
        second.wears(ROLE);
        return new Editors(first, second);
    }

    Editors signedIn() {
        if (!first.isSignedIn()) {
            first.signsInByPasskey();
        }
        if (!second.isSignedIn()) {
            second.signsIn(SECOND, Colleague.PASSPHRASE, second.nextCode());
        }
        return this;
    }

    Stream<Colleague> both() {
        return Stream.of(first, second);
    }
}
