package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Ref;
import se.fyren.access.Scope;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.keys.Keyring;
import se.fyren.kernel.Period;

/**
 * Who works here and where. Asked only through {@link se.fyren.access.Gate}, within its transaction: what finds gives
 * the record with what the gate needs to know of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Roster {

    private static final int LONGEST_NAME = 100;

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[^\\s\\p{Cntrl}]{3,100}");
    private static final Pattern PLACE = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");

    private final Colleagues colleagues;
    private final Units units;
    private final Assignments assignments;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Keyring keyring;
    private final Clock clock;

    Roster(
            Colleagues colleagues,
            Units units,
            Assignments assignments,
            OneTimeLinks links,
            Sessions sessions,
            Keyring keyring,
            Clock clock) {
        this.colleagues = colleagues;
        this.units = units;
        this.assignments = assignments;
        this.links = links;
        this.sessions = sessions;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Kollega: somebody and what they are assigned to. */
    public record Colleague(Staff staff, List<Assignment> assignments) {}

    /** Whether a person or a unit could be called so: 1 to 100 characters. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.strip().length() <= LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** Whether somebody could sign in under the name: no spaces, 3 to 100 characters. An e-mail address will do. */
    public static boolean isSignInName(String text) {
        return SIGN_IN_NAME.matcher(Staff.signInName(text)).matches();
    }

    /** Whether there may be more than one unit of the kind. */
    public static boolean canBeAdded(Kind kind) {
        return kind != Kind.INSTALLATION && kind != Kind.DIRECTORY;
    }

    /** Whether a unit of the kind can stand for the place; the database refuses other places. */
    public static boolean isPlace(Kind kind, String place) {
        return switch (kind) {
            case INSTALLATION, DIRECTORY -> place.isEmpty();
            case AUTHORITY -> place.isEmpty() || PLACE.matcher(place).matches();
            case MUNICIPALITY -> MUNICIPALITY.matcher(place).matches();
            case MIKA, KAST, COORDINATORS, HOST -> PLACE.matcher(place).matches();
        };
    }

    /** Everyone in the scope: all, or oneself. */
    public List<Staff> everyone(Scope scope) {
        return scope.any() ? colleagues.all() : List.of();
    }

    public List<Unit> units() {
        return units.all();
    }

    /** The account, its assignments and their units, held. An id that nobody has is as much work as one that somebody has. */
    public Optional<Guarded<Colleague>> account(UUID id) {
        Optional<Staff> found = colleagues.hold(id);
        units.holdOf(id);
        List<Assignment> theirs = assignments.of(id);
        Ref ref = refOf(id);
        return found.map(staff -> new Guarded<>(ref, new Colleague(staff, theirs)));
    }

    /** A new account as the gate sees it before it is there. */
    public Optional<Guarded<UUID>> newAccount() {
        UUID id = UUID.randomUUID();
        return Optional.of(new Guarded<>(refOf(id), id));
    }

    /** A new unit as the gate sees it before it is there. */
    public Optional<Guarded<UUID>> newUnit() {
        UUID id = UUID.randomUUID();
        return Optional.of(new Guarded<>(Ref.of(Thing.UNIT, id, installation()), id));
    }

    /** An assignment; whose it is and where, are held. */
    public Optional<Guarded<Assignment>> assignment(UUID id) {
        return held(id).map(Roster::guarded);
    }

    private Optional<Assignment> held(UUID assignment) {
        colleagues.holdFor(assignment);
        units.holdFor(assignment);
        return assignments.find(assignment);
    }

    /** The new assignment as the gate sees it before it is there; empty where there is no such unit or person. */
    public Optional<Guarded<Assignment>> newAssignment(UUID staff, StaffRole role, UUID unit, Period period) {
        Optional<Staff> held = colleagues.hold(staff).filter(Staff::isHere);
        Optional<Unit> place = units.find(unit);
        return held.flatMap(one -> place)
                .map(at -> guarded(
                        new Assignment(staff, new Hat(UUID.randomUUID(), role, at, period, null), false, false)));
    }

    /** Invites somebody: whether the name to sign in with was free. */
    public boolean invite(UUID id, String name, String signInName) {
        return colleagues.add(id, name.strip(), Staff.signInName(signInName), LocalDate.now(clock));
    }

    /** A new one-time link for somebody who has not joined yet. */
    public String link(UUID staff) {
        return links.make(staff);
    }

    public boolean add(Unit unit) {
        return units.add(unit);
    }

    /** Whether the assignment was added: the role must be for such a unit, and the same must not stand already. */
    public boolean assign(Assignment one) {
        Hat hat = one.hat();
        if (!hat.role().isFor(hat.unit().kind()) || !assignments.add(one.staff(), hat)) {
            return false;
        }
        colleagues.find(one.staff()).flatMap(Staff::publicKey).ifPresent(key -> hat.role()
                .key()
                .ifPresent(purpose -> keyring.begin(hat.unit().id(), purpose, one.staff(), key)));
        return true;
    }

    /** Ends the assignment today, takes the unit's key away unless another assignment needs it, and back what was lent. */
    public void end(Assignment one) {
        LocalDate today = LocalDate.now(clock);
        assignments.end(one.hat().assignment(), today);
        takeKeyAway(one);
        if (one.hat().role() == StaffRole.INTERPRETER && !one.hat().isLoan()) {
            assignments.endLoans(one.staff(), one.hat().unit().id(), today);
        }
    }

    /** Takes the unit's key away where the assignment's time is over, unless nobody would be left to open anything. */
    void endWithItsTime(Assignment over) {
        held(over.hat().assignment())
                .filter(one -> one.hat().period().endedBefore(LocalDate.now(clock)))
                .filter(one -> one.isLetIn() && !one.isLastWithKey())
                .ifPresent(this::takeKeyAway);
    }

    private void takeKeyAway(Assignment one) {
        LocalDate today = LocalDate.now(clock);
        one.hat().role().key().ifPresent(purpose -> {
            boolean stillNeeded = assignments.of(one.staff()).stream()
                    .map(Assignment::hat)
                    .filter(hat -> hat.period().contains(today) || hat.period().startsAfter(today))
                    .anyMatch(hat -> hat.unit().equals(one.hat().unit())
                            && hat.role().key().equals(Optional.of(purpose)));
            if (!stillNeeded) {
                keyring.takeAway(one.hat().unit().id(), purpose, one.staff());
            }
        });
    }

    /** Somebody stops working here: every assignment ends, they are signed out, and cannot sign in again. */
    public void leave(Colleague colleague) {
        UUID id = colleague.staff().id();
        colleagues.leave(id, LocalDate.now(clock));
        sessions.endAll(id);
        LocalDate today = LocalDate.now(clock);
        colleague.assignments().forEach(one -> assignments.end(one.hat().assignment(), today));
        colleague.assignments().forEach(this::takeKeyAway);
    }

    /** What they are called, by id; of those who have worked here. */
    public Map<UUID, String> namesOf(Collection<UUID> staff) {
        return colleagues.namesOf(staff);
    }

    /** Who is at the unit, and who waits to be let in. */
    public List<Colleague> at(UUID unit) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Staff> staff = colleagues.at(unit);
        return assignments.at(unit).stream()
                .filter(one -> !one.hat().isLoan() && !one.hat().period().endedBefore(today))
                .map(one -> new Colleague(Objects.requireNonNull(staff.get(one.staff())), List.of(one)))
                .toList();
    }

    /** Lets in somebody who waits, with the keys of who lets in; whether there was a key to give and one to give it to. */
    public boolean letIn(SignedIn member, Assignment waiting) {
        return waiting.hat()
                .role()
                .key()
                .filter(purpose -> !waiting.hat().period().endedBefore(LocalDate.now(clock)))
                .flatMap(purpose -> colleagues
                        .find(waiting.staff())
                        .filter(Staff::isHere)
                        .flatMap(Staff::publicKey)
                        .map(key -> keyring.letIn(member, waiting.hat().unit().id(), purpose, waiting.staff(), key)))
                .orElse(false);
    }

    private Ref refOf(UUID staff) {
        return Ref.of(Thing.ACCOUNT, staff, installation()).answeredForBy(staff);
    }

    private UUID installation() {
        return units.only(Kind.INSTALLATION).orElseThrow().id();
    }

    private static Guarded<Assignment> guarded(Assignment one) {
        return new Guarded<>(
                Ref.of(
                                Thing.ASSIGNMENT,
                                one.hat().assignment(),
                                one.hat().unit().id())
                        .answeredForBy(one.staff()),
                one);
    }
}
