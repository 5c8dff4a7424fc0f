package se.fyren.access;

import java.util.Map;
import java.util.UUID;
import se.fyren.access.AskedFor.Target;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.domain.Centre;
import se.fyren.kernel.Period;

/** Which threads a visitor asks for: one of the centre where counsellors are visitors, and one of another. */
final class AskedThreads {

    private final Unit here;
    private final Unit elsewhere;
    private final UUID own;
    private final UUID anothers;
    private final UUID interpreter;
    private final UUID team;

    AskedThreads(StaffedFyren house) {
        here = house.unitFor(StaffRole.COUNSELLOR);
        elsewhere = house.elsewhere(here);
        own = written(house, here);
        anothers = written(house, elsewhere);
        interpreter =
                house.employ(StaffRole.INTERPRETER, here, Period.ALWAYS, false).id();
        team = house.unitFor(StaffRole.COORDINATOR).id();
    }

    Target there(boolean own) {
        return own ? target(this.own, here) : target(anothers, elsewhere);
    }

    Target nowhere() {
        return target(UUID.randomUUID(), here);
    }

    private Target target(UUID thread, Unit unit) {
        return new Target(
                Map.of("id", thread.toString(), "interpreter", interpreter.toString(), "team", team.toString()),
                Ref.of(Thing.THREAD, thread, unit.id()));
    }

    /** Somebody has written to the centre, which has looked. */
    private static UUID written(StaffedFyren house, Unit unit) {
        Person counsellor = house.employ(StaffRole.COUNSELLOR, unit, Period.ALWAYS, true);
        Centre centre = new Centre(house, unit, counsellor);
        centre.gets("Hej");
        return centre.onlyThread();
    }
}
