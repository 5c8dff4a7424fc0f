package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Interpreters;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.kernel.Period;

/** Those who are assigned to interpret. A loan is an assignment more, for the one thing: its id, and for what, are the loan's. */
@Component
class KnownInterpreters implements Interpreters {

    private final Gate gate;
    private final Colleagues colleagues;
    private final Assignments assignments;
    private final Clock clock;

    KnownInterpreters(Gate gate, Colleagues colleagues, Assignments assignments, Clock clock) {
        this.gate = gate;
        this.colleagues = colleagues;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Interpreter> at(SignedIn who) {
        return who.hat().map(Hat::unit).map(Unit::id).map(this::at).orElseGet(List::of);
    }

    private List<Interpreter> at(UUID unit) {
        Map<UUID, Staff> staff = colleagues.at(unit);
        LocalDate today = LocalDate.now(clock);
        return assignments.at(unit).stream()
                .filter(one -> interprets(one.hat()) && one.hat().isWornOn(today))
                .flatMap(one -> Optional.ofNullable(staff.get(one.staff())).filter(Staff::isHere).stream())
                .distinct()
                .flatMap(one -> one.publicKey().map(key -> new Interpreter(one.id(), one.name(), key)).stream())
                .sorted(Comparator.comparing(Interpreter::name).thenComparing(Interpreter::staff))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lend(SignedIn who, Loan loan) {
        return gate.through(
                        who,
                        Act.CREATE,
                        Part.OUTLINE,
                        Thing.LOAN,
                        () -> planned(who, loan),
                        one -> assignments.add(one.staff(), one.hat()))
                .orElse(false);
    }

    /** The loan as the gate sees it before it is there. */
    private Optional<Guarded<Assignment>> planned(SignedIn who, Loan loan) {
        colleagues.hold(loan.interpreter());
        LocalDate today = LocalDate.now(clock);
        boolean isDay = Loan.isThrough(loan.through(), today);
        boolean isTheirs = at(who).stream().anyMatch(one -> one.staff().equals(loan.interpreter()));
        return who.hat().map(Hat::unit).filter(unit -> isDay && isTheirs).map(unit -> {
            Period period = new Period(today, loan.through());
            Hat hat = new Hat(loan.id(), StaffRole.INTERPRETER, unit, period, loan.id());
            return guarded(new Assignment(loan.interpreter(), hat, true, false));
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(SignedIn who, UUID loan) {
        return gate.through(who, Act.REMOVE, Part.OUTLINE, Thing.LOAN, () -> lent(loan), one -> {
                    assignments.end(one.hat().assignment(), LocalDate.now(clock));
                    return true;
                })
                .orElse(false);
    }

    private Optional<Guarded<Assignment>> lent(UUID loan) {
        colleagues.holdFor(loan);
        return found(loan).map(KnownInterpreters::guarded);
    }

    /** The loan, if it stands today. */
    private Optional<Assignment> found(UUID loan) {
        return assignments.find(loan).filter(one -> isLentToday(one.hat()));
    }

    @Override
    public Optional<List<Loan>> lentTo(SignedIn who) {
        return gate.list(who, Act.LIST, Part.OUTLINE, Thing.LOAN, scope -> assignments.of(who.staff()).stream()
                .map(Assignment::hat)
                .filter(hat -> isLentToday(hat) && isAtWornUnit(who, hat))
                .map(hat -> new Loan(hat.assignment(), who.staff(), last(hat)))
                .toList());
    }

    @Override
    public SignedIn under(SignedIn who, UUID loan) {
        return found(loan)
                .filter(one -> one.staff().equals(who.staff()) && isAtWornUnit(who, one.hat()))
                .map(one -> new SignedIn(who.staff(), who.name(), one.hat(), who.key()))
                .orElse(who);
    }

    private boolean isLentToday(Hat hat) {
        return hat.isLoan() && hat.isWornOn(LocalDate.now(clock));
    }

    private static boolean isAtWornUnit(SignedIn who, Hat loan) {
        return who.hat()
                .filter(worn -> interprets(worn) && worn.unit().equals(loan.unit()))
                .isPresent();
    }

    private static boolean interprets(Hat hat) {
        return hat.role() == StaffRole.INTERPRETER && !hat.isLoan();
    }

    private static LocalDate last(Hat loan) {
        return Optional.ofNullable(loan.period().last()).orElseThrow();
    }

    private static Guarded<Assignment> guarded(Assignment loan) {
        Hat hat = loan.hat();
        return new Guarded<>(
                Ref.of(Thing.LOAN, hat.assignment(), hat.unit().id()).answeredForBy(loan.staff()), loan);
    }
}
