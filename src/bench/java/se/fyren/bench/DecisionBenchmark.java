package se.fyren.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import se.fyren.access.Act;
import se.fyren.access.Decision;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.Rules;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;

/** May this person do this to that: every role, every kind of record, of their own unit and of another. */
@State(Scope.Thread)
public class DecisionBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private record Question(SignedIn who, Act act, Part part, Ref record) {}

    private final List<Question> questions =
            Stream.of(StaffRole.values()).flatMap(DecisionBenchmark::of).toList();
    private int next;

    @Benchmark
    public Decision decide() {
        next = (next + 1) % questions.size();
        Question asked = questions.get(next);
        return Rules.decide(asked.who, asked.act, asked.part, asked.record, TODAY);
    }

    private static Stream<Question> of(StaffRole role) {
        Kind kind = Stream.of(Kind.values()).filter(role::isFor).findFirst().orElseThrow();
        Unit unit = new Unit(UUID.randomUUID(), kind, "Unit", null);
        Hat hat = new Hat(UUID.randomUUID(), role, unit, Period.ALWAYS, null);
        SignedIn who = new SignedIn(UUID.randomUUID(), "Somebody", hat, PrivateKey.random());
        return Stream.of(Thing.values()).flatMap(thing -> Stream.of(unit.id(), UUID.randomUUID())
                .map(place -> new Question(who, Act.READ, Part.OUTLINE, Ref.of(thing, UUID.randomUUID(), place))));
    }
}
