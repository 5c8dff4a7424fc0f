package se.fyren.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;

/** Whose records a visitor asks for. */
final class AskedFor {

    private final StaffedFyren house;
    private final AskedFacts facts;
    private final AskedThreads threads;
    private final Map<Unit, Person> waiting = new HashMap<>();

    AskedFor(StaffedFyren house) {
        this.house = house;
        this.facts = new AskedFacts(house);
        this.threads = new AskedThreads(house);
    }

    /** How a record stands to who asks for it. */
    enum Nearness {
        OWN,
        OWN_UNIT,
        ANOTHER_UNIT,
        ELSEWHERE
    }

    /** What is asked for: what stands in the address and the form, and what the rules know of it. */
    record Target(Map<String, String> words, Ref ref) {

        String in(String template) {
            String filled = template;
            for (Map.Entry<String, String> word : words.entrySet()) {
                filled = filled.replace("{" + word.getKey() + "}", word.getValue());
            }
            return filled;
        }
    }

    Target target(StaffAddress address, Visitor visitor, Nearness nearness) {
        if (address.thing() == Thing.THREAD) {
            return threads.there(address, nearness == Nearness.OWN_UNIT);
        }
        if (address.thing() == Thing.DIRECTORY_FACT) {
            return facts.there(address, visitor, nearness == Nearness.OWN);
        }
        if (address.of() == StaffAddress.Of.SOMETHING_NEW) {
            return nobodys(address);
        }
        Person person = nearness == Nearness.OWN ? visitor.person() : waitingAt(unit(visitor, nearness), visitor);
        return target(address, person);
    }

    /** What is the same, but that nobody has it. */
    Target nobodys(StaffAddress address) {
        if (address.thing() == Thing.THREAD) {
            return threads.nowhere();
        }
        if (address.thing() == Thing.DIRECTORY_FACT) {
            return facts.nowhere(address);
        }
        Hat none = new Hat(UUID.randomUUID(), StaffRole.AUDITOR, house.installation(), Period.ALWAYS, null);
        return target(address, new Person(UUID.randomUUID(), "", PrivateKey.random(), none));
    }

    AskedThreads threads() {
        return threads;
    }

    /** Who waited may have been let in or sent away, and what waited agreed to. */
    void somethingHasChanged() {
        waiting.clear();
        facts.somethingHasChanged();
    }

    private Target target(StaffAddress address, Person person) {
        // Nobody who asks works there, and nobody who is asked for is an analyst.
        UUID given = house.elsewhere(house.unitFor(StaffRole.AGREEMENT_MANAGER)).id();
        UUID installation = house.installation().id();
        Hat hat = person.hat();
        Ref ref =
                switch (address.of()) {
                    case AN_ASSIGNMENT ->
                        Ref.of(address.thing(), hat.assignment(), hat.unit().id());
                    case A_NEW_ASSIGNMENT -> Ref.of(address.thing(), UUID.randomUUID(), given);
                    default -> Ref.of(address.thing(), person.id(), installation);
                };
        UUID id = address.of() == StaffAddress.Of.AN_ASSIGNMENT ? hat.assignment() : person.id();
        return new Target(
                Map.of("id", id.toString(), "name", person.signInName(), "unit", given.toString()),
                ref.answeredForBy(person.id()));
    }

    private Unit unit(Visitor visitor, Nearness nearness) {
        Unit own = visitor.person().hat().unit();
        return switch (nearness) {
            case OWN, OWN_UNIT -> own;
            case ANOTHER_UNIT -> house.ofAnotherKind(own);
            case ELSEWHERE -> house.elsewhere(own);
        };
    }

    /** Somebody who waits to be let in to the unit with the key that the visitor may have. */
    private Person waitingAt(Unit unit, Visitor visitor) {
        StaffRole role = visitor.person().hat().role();
        boolean same = role.isFor(unit.kind()) && role.key().isPresent();
        @Nullable Person found = waiting.get(unit);
        if (found == null || (same && found.hat().role() != role)) {
            found = house.employ(same ? role : StaffRole.AUDITOR, unit, Period.ALWAYS, false);
            waiting.put(unit, found);
        }
        return found;
    }

    /** How the records of an address can stand to who asks. */
    static List<Nearness> nearnesses(StaffAddress address) {
        return switch (address.of()) {
            case A_PERSON, A_NEW_ASSIGNMENT, AN_ASSIGNMENT, A_NAME -> List.of(Nearness.values());
            // The directory is no unit's; whoever made a change is the only one near to it.
            case A_CHANGE -> List.of(Nearness.OWN, Nearness.OWN_UNIT);
            case A_THREAD -> List.of(Nearness.OWN_UNIT, Nearness.ELSEWHERE);
            case NOBODY, NOTHING, ONESELF, SOMETHING_NEW, A_LINE, A_LIST, A_LIST_OF_ONES_UNIT, ONES_OWN_ONLY, A_PROOF ->
                List.of(Nearness.OWN);
        };
    }
}
