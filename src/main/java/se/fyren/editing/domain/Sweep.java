package se.fyren.editing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.editing.Turn;
import se.fyren.guide.Door;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;
import se.fyren.guide.Verdict;

/**
 * Genomgången: asks the guide everything that could be answered differently, before and after. Only the services whose
 * facts differ are asked about: a door is judged by its own service's facts. Verdicts turn with the days on which a fact
 * begins or ends, so each such day to come is tried beside today.
 */
public final class Sweep {

    private final Snapshot before;
    private final Snapshot after;
    private final LocalDate today;

    public Sweep(Snapshot before, Snapshot after, LocalDate today) {
        this.before = before;
        this.after = after;
        this.today = today;
    }

    private record DoorName(String service, Beneficiary beneficiary) {}

    private record TurnName(
            DoorName door,
            @Nullable Verdict before,
            @Nullable Verdict after) {}

    /** The doors that turn, each with its first day and one of the situations. */
    public List<Turn> turns() {
        return touched().stream().sorted().flatMap(id -> turns(id).stream()).toList();
    }

    /** Of one service at a time: each has its own days, ages and municipalities, and their product counts. */
    private Collection<Turn> turns(String service) {
        List<ServiceFacts> facts = Stream.of(before, after)
                .flatMap(one -> one.service(service).stream())
                .toList();
        List<Situation> situations = new Situations(facts, after).all();
        Map<TurnName, Turn> turns = new LinkedHashMap<>();
        for (LocalDate day : days(facts)) {
            Guide then = guide(before, service, day);
            Guide now = guide(after, service, day);
            for (Situation situation : situations) {
                compare(then, now, day, situation, turns);
            }
        }
        return turns.values();
    }

    private Set<String> touched() {
        Map<String, ServiceFacts> then = byId(before);
        Map<String, ServiceFacts> now = byId(after);
        return Stream.of(then.keySet(), now.keySet())
                .flatMap(Collection::stream)
                .filter(id -> !now.containsKey(id) || !now.get(id).equals(then.get(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, ServiceFacts> byId(Snapshot directory) {
        return directory.services().stream()
                .collect(Collectors.toMap(one -> one.service().id(), one -> one));
    }

    private Set<LocalDate> days(List<ServiceFacts> facts) {
        Set<LocalDate> days = new TreeSet<>(Set.of(today));
        facts.stream().flatMap(Periods::of).forEach(period -> {
            if (period.first() != null && period.startsAfter(today)) {
                days.add(period.first());
            }
            if (period.last() != null && !period.endedBefore(today)) {
                days.add(period.last().plusDays(1));
            }
        });
        return days;
    }

    private static Guide guide(Snapshot directory, String service, LocalDate day) {
        List<ServiceOnDay> services =
                directory.service(service).stream().map(one -> one.on(day)).toList();
        return new Guide(new DirectoryOnDay(day, services, directory.audienceAges()));
    }

    private static void compare(Guide then, Guide now, LocalDate day, Situation situation, Map<TurnName, Turn> turns) {
        Map<DoorName, Door> was = doors(then, situation);
        Map<DoorName, Door> is = doors(now, situation);
        List<DoorName> names = new ArrayList<>(was.keySet());
        is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(names::add);
        for (DoorName name : names) {
            Door old = was.get(name);
            Door young = is.get(name);
            Verdict left = old == null ? null : old.verdict();
            Verdict right = young == null ? null : young.verdict();
            if (left != right) {
                Service service = young == null ? Objects.requireNonNull(old).service() : young.service();
                turns.merge(
                        new TurnName(name, left, right),
                        new Turn(service, name.beneficiary(), left, right, day, situation, 1),
                        (first, again) -> first.again());
            }
        }
    }

    private static Map<DoorName, Door> doors(Guide guide, Situation situation) {
        Map<DoorName, Door> doors = new HashMap<>();
        guide.advise(situation)
                .doors()
                .forEach(door -> doors.put(new DoorName(door.service().id(), door.beneficiary()), door));
        return doors;
    }
}
