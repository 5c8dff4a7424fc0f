package se.fyren.access;

import static se.fyren.access.Act.APPROVE;
import static se.fyren.access.Act.CHANGE;
import static se.fyren.access.Act.COUNT;
import static se.fyren.access.Act.CREATE;
import static se.fyren.access.Act.EXPORT;
import static se.fyren.access.Act.LIST;
import static se.fyren.access.Act.READ;
import static se.fyren.access.Act.REMOVE;
import static se.fyren.access.Act.SEARCH;
import static se.fyren.access.Part.CONTENT;
import static se.fyren.access.Part.IDENTITY;
import static se.fyren.access.Part.OUTLINE;
import static se.fyren.access.Relation.ANOTHERS;
import static se.fyren.access.Relation.ANY;
import static se.fyren.access.Relation.GIVEN;
import static se.fyren.access.Relation.NAMED;
import static se.fyren.access.Relation.OWN;
import static se.fyren.access.Relation.OWN_PLACE;
import static se.fyren.access.Relation.OWN_UNIT;
import static se.fyren.access.StaffRole.ADMINISTRATOR;
import static se.fyren.access.StaffRole.AGREEMENT_MANAGER;
import static se.fyren.access.StaffRole.ANALYST;
import static se.fyren.access.StaffRole.AUDITOR;
import static se.fyren.access.StaffRole.COORDINATOR;
import static se.fyren.access.StaffRole.COUNSELLOR;
import static se.fyren.access.StaffRole.DIRECTORY_EDITOR;
import static se.fyren.access.StaffRole.INTERPRETER;
import static se.fyren.access.StaffRole.REPRESENTATIVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Decision.Allowed;
import se.fyren.access.Decision.Refused;
import se.fyren.access.Decision.Why;

/** Åtkomstreglerna: every right there is, as one table; {@code docs/access.md} is written from it. A pure function. */
public final class Rules {

    private static final Set<Act> SEEING = Set.of(LIST, READ);
    private static final Set<Act> FINDING = Set.of(LIST, SEARCH, COUNT, READ);
    private static final Set<Act> WORKING = Set.of(LIST, SEARCH, COUNT, READ, CREATE, CHANGE);

    /** The table, in the order of the roles. */
    public static final List<Rule> ALL = List.of(
            of(null, Thing.ACCOUNT, Set.of(READ, CHANGE), Set.of(OUTLINE, IDENTITY), OWN, "One's own account"),
            of(null, Thing.TRAIL, SEEING, Set.of(OUTLINE), OWN, "Who read what one answers for"),
            of(null, Thing.RECOVERY, Set.of(APPROVE), Set.of(OUTLINE), ANOTHERS, "A colleague vouches for a colleague"),
            of(
                    ADMINISTRATOR,
                    Thing.ACCOUNT,
                    WORKING,
                    Set.of(OUTLINE, IDENTITY),
                    ANY,
                    "Administers accounts; the accounts hold nothing about help-seekers"),
            of(ADMINISTRATOR, Thing.ACCOUNT, Set.of(REMOVE), Set.of(OUTLINE), ANOTHERS, "Ends a colleague's access"),
            of(ADMINISTRATOR, Thing.UNIT, WORKING, Set.of(OUTLINE), ANY, "Sets up units, whose keys it does not get"),
            of(
                    ADMINISTRATOR,
                    Thing.ASSIGNMENT,
                    Set.of(LIST, READ, CREATE, REMOVE),
                    Set.of(OUTLINE),
                    ANOTHERS,
                    "Gives and ends assignments, never one's own"),
            member(COUNSELLOR),
            of(COUNSELLOR, Thing.THREAD, WORKING, Set.of(OUTLINE, CONTENT), OWN_UNIT, "Answers at their own centre"),
            of(COUNSELLOR, Thing.THREAD, Set.of(REMOVE), Set.of(OUTLINE), OWN_UNIT, "Carries out the host's decision"),
            of(COUNSELLOR, Thing.PROMISE, Set.of(READ, CHANGE), Set.of(OUTLINE), OWN_UNIT, "Says when they answer"),
            of(
                    COUNSELLOR,
                    Thing.PRESENCE,
                    Set.of(READ, CHANGE),
                    Set.of(OUTLINE),
                    OWN_UNIT,
                    "Says that they answer now"),
            of(
                    COUNSELLOR,
                    Thing.RETENTION,
                    Set.of(READ, CREATE),
                    Set.of(OUTLINE),
                    OWN_UNIT,
                    "Notes what the host decided"),
            of(COUNSELLOR, Thing.LOAN, Set.of(CREATE, REMOVE), Set.of(OUTLINE), OWN_UNIT, "Lends to an interpreter"),
            of(COUNSELLOR, Thing.BOOKING, WORKING, Set.of(OUTLINE, CONTENT), OWN_UNIT, "Meets at their own centre"),
            of(
                    COUNSELLOR,
                    Thing.CALENDAR,
                    Set.of(READ, CHANGE),
                    Set.of(OUTLINE),
                    OWN_UNIT,
                    "Says when they can be met"),
            of(COUNSELLOR, Thing.CASE_FILE, WORKING, Set.of(OUTLINE, CONTENT, IDENTITY), NAMED, "Needs to know"),
            member(COORDINATOR),
            of(COORDINATOR, Thing.CASE_FILE, WORKING, Set.of(OUTLINE, CONTENT, IDENTITY), NAMED, "Needs to know"),
            of(COORDINATOR, Thing.BOOKING, WORKING, Set.of(OUTLINE, CONTENT), OWN_UNIT, "Meets in their own region"),
            member(AGREEMENT_MANAGER),
            of(
                    AGREEMENT_MANAGER,
                    Thing.AGREEMENT,
                    WORKING,
                    Set.of(OUTLINE, CONTENT),
                    OWN_UNIT,
                    "The host's agreements"),
            of(AGREEMENT_MANAGER, Thing.AGREEMENT, Set.of(EXPORT), Set.of(CONTENT), OWN_UNIT, "Invoices are sent"),
            of(
                    AGREEMENT_MANAGER,
                    Thing.FIGURES,
                    FINDING,
                    Set.of(CONTENT),
                    OWN_UNIT,
                    "Follows up; no person is in them"),
            member(REPRESENTATIVE),
            of(
                    REPRESENTATIVE,
                    Thing.AGREEMENT,
                    SEEING,
                    Set.of(OUTLINE, CONTENT),
                    OWN_PLACE,
                    "What one's own party signed"),
            of(REPRESENTATIVE, Thing.FIGURES, FINDING, Set.of(CONTENT), OWN_PLACE, "What one's own party pays for"),
            of(INTERPRETER, Thing.LOAN, Set.of(LIST), Set.of(OUTLINE), OWN, "Sees what is lent to them"),
            of(INTERPRETER, Thing.THREAD, Set.of(READ, CHANGE), Set.of(CONTENT), GIVEN, "Interprets this one"),
            of(INTERPRETER, Thing.BOOKING, Set.of(READ), Set.of(OUTLINE), GIVEN, "Interprets at this one"),
            of(INTERPRETER, Thing.CASE_FILE, Set.of(READ), Set.of(CONTENT), GIVEN, "Interprets in this one"),
            of(ANALYST, Thing.FIGURES, FINDING, Set.of(CONTENT), ANY, "Follows up; no person is in them"),
            of(ANALYST, Thing.FIGURES, Set.of(EXPORT), Set.of(CONTENT), ANY, "Published figures may leave"),
            member(DIRECTORY_EDITOR),
            of(
                    DIRECTORY_EDITOR,
                    Thing.DIRECTORY_FACT,
                    WORKING,
                    Set.of(OUTLINE, CONTENT),
                    ANY,
                    "Keeps the public facts"),
            of(DIRECTORY_EDITOR, Thing.DIRECTORY_FACT, Set.of(APPROVE), Set.of(CONTENT), ANOTHERS, "Two people see it"),
            of(AUDITOR, Thing.TRAIL, Set.of(LIST, COUNT, READ, EXPORT), Set.of(OUTLINE), OWN_UNIT, "Audits the unit"),
            of(AUDITOR, Thing.ASSIGNMENT, SEEING, Set.of(OUTLINE), OWN_UNIT, "Sees whom the unit has let in"),
            of(AUDITOR, Thing.ASSIGNMENT, Set.of(APPROVE), Set.of(OUTLINE), OWN_UNIT, "Lets in another auditor"));

    private Rules() {}

    /** Whether somebody may do this to that, on this day. */
    public static Decision decide(SignedIn who, Act act, Part part, Ref record, LocalDate day) {
        @Nullable Hat hat = worn(who, day);
        List<Rule> rules = concerning(hat, act, part, record.thing());
        return rules.stream()
                .filter(rule -> rule.relation().holds(who.staff(), hat, record))
                .<Decision>map(Allowed::new)
                .findFirst()
                .orElseGet(() -> new Refused(why(who, hat, rules)));
    }

    /** Which records of a kind somebody may do this to, on this day; empty where no rule lets them at all. */
    public static Optional<Scope> scope(SignedIn who, Act act, Part part, Thing thing, LocalDate day) {
        @Nullable Hat hat = worn(who, day);
        List<Rule> rules = concerning(hat, act, part, thing);
        return rules.isEmpty() ? Optional.empty() : Optional.of(Scope.of(who.staff(), hat, rules));
    }

    private static @Nullable Hat worn(SignedIn who, LocalDate day) {
        return who.hat().filter(hat -> hat.isWornOn(day)).orElse(null);
    }

    private static List<Rule> concerning(@Nullable Hat hat, Act act, Part part, Thing thing) {
        return ALL.stream().filter(rule -> rule.concerns(hat, act, part, thing)).toList();
    }

    private static Why why(SignedIn who, @Nullable Hat worn, List<Rule> rules) {
        if (worn == null) {
            return who.hat().isEmpty() ? Why.NO_HAT : Why.NOT_IN_FORCE;
        }
        return rules.isEmpty() ? Why.NO_RULE : Why.NOT_RELATED;
    }

    /** Who holds a unit's key sees who else does, and hands it on to those the administrator has assigned. */
    private static Rule member(StaffRole role) {
        return of(role, Thing.ASSIGNMENT, Set.of(LIST, READ, APPROVE), Set.of(OUTLINE), OWN_UNIT, "Lets in colleagues");
    }

    private static Rule of(
            @Nullable StaffRole role, Thing thing, Set<Act> acts, Set<Part> parts, Relation relation, String because) {
        return new Rule(role, thing, acts, parts, relation, because);
    }
}
