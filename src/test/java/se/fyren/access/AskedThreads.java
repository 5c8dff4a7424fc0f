package se.fyren.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.fyren.access.AskedFor.Target;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.domain.Attaching;
import se.fyren.conversations.domain.Centre;
import se.fyren.conversations.domain.Lending;
import se.fyren.kernel.Period;

/**
 * Which threads a visitor asks for: one of the centre where counsellors are visitors, and one of another. Both stand lent
 * to interpreters who are no visitors.
 */
final class AskedThreads {

    private final Lent here;
    private final Lent elsewhere;
    private final UUID team;

    /** A thread, to whom it is lent, and the loan. */
    private record Lent(Unit unit, UUID thread, UUID interpreter, UUID loan) {}

    AskedThreads(StaffedFyren house) {
        Unit unit = house.unitFor(StaffRole.COUNSELLOR);
        here = lent(house, unit);
        elsewhere = lent(house, house.elsewhere(unit));
        team = house.unitFor(StaffRole.COORDINATOR).id();
    }

    /** The thread; where interpreters ask, a colleague's running loan. */
    Target there(StaffAddress address, boolean own) {
        if (address.of() == StaffAddress.Of.ONES_OWN_ONLY) {
            return target(here.loan, here.unit);
        }
        return own ? target(here.thread, here.unit) : target(elsewhere.thread, elsewhere.unit);
    }

    Target nowhere() {
        return target(UUID.randomUUID(), here.unit);
    }

    /** By which a list would give away what is another centre's. */
    String[] notListed() {
        return new String[] {elsewhere.thread.toString(), elsewhere.loan.toString()};
    }

    /** By which the centre's own list shows it. */
    String listed() {
        return here.thread.toString();
    }

    private Target target(UUID id, Unit unit) {
        return new Target(
                Map.of(
                        "id",
                        id.toString(),
                        "interpreter",
                        here.interpreter.toString(),
                        "team",
                        team.toString(),
                        "number",
                        "2",
                        "page",
                        "1"),
                Ref.of(Thing.THREAD, id, unit.id()));
    }

    /** Somebody has written to the centre, which has looked and lent. */
    private static Lent lent(StaffedFyren house, Unit unit) {
        Centre centre = new Centre(house, unit, house.employ(StaffRole.COUNSELLOR, unit, Period.ALWAYS, true));
        Person interpreter = house.employ(StaffRole.INTERPRETER, unit, Period.ALWAYS, false);
        centre.gets("Hej");
        UUID thread = centre.onlyThread();
        house.get(Attaching.class).send(centre.atWork(), thread, UUID.randomUUID(), List.of(new byte[] {1}));
        Lending lending = house.get(Lending.class);
        lending.lend(centre.atWork(), thread, interpreter.id(), house.today().plusDays(30));
        UUID loan = lending.possible(centre.atWork(), thread)
                .orElseThrow()
                .standing()
                .getFirst()
                .loan();
        return new Lent(unit, thread, interpreter.id(), loan);
    }
}
