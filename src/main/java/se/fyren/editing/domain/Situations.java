package se.fyren.editing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Area;
import se.fyren.directory.Need;
import se.fyren.directory.Observation;
import se.fyren.directory.Reach;
import se.fyren.directory.Role;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.MunicipalityCode;

/**
 * The situations in which services may answer differently: every role, every need, the ages on both sides of every
 * limit, and every municipality that the facts name, with one more of each county for those that they do not.
 */
final class Situations {

    /** Around which the law and most services draw their lines. */
    private static final List<Integer> COMMON_AGES = List.of(12, 15, 17, 18, 20, 25, 26, 40);

    private final List<ServiceFacts> facts;
    private final Snapshot directory;

    Situations(List<ServiceFacts> facts, Snapshot directory) {
        this.facts = facts;
        this.directory = directory;
    }

    List<Situation> all() {
        List<@Nullable MunicipalityCode> municipalities = orUnsaid(municipalities());
        List<@Nullable Age> ages = orUnsaid(ages());
        List<@Nullable Role> roles = orUnsaid(List.of(Role.values()));
        List<Set<Need>> needs = Stream.concat(
                        Stream.of(Set.<Need>of()), Arrays.stream(Need.values()).map(Set::of))
                .toList();
        List<Situation> all = new ArrayList<>();
        for (MunicipalityCode municipality : municipalities) {
            for (Role role : roles) {
                for (Age age : ages) {
                    needs.forEach(need -> all.add(new Situation(role, age, municipality, need)));
                }
            }
        }
        return all;
    }

    private static <T> List<@Nullable T> orUnsaid(Collection<T> said) {
        List<@Nullable T> all = new ArrayList<>();
        all.add(null);
        all.addAll(said);
        return all;
    }

    private Set<MunicipalityCode> municipalities() {
        Set<MunicipalityCode> named = new TreeSet<>();
        for (ServiceFacts one : facts) {
            named.addAll(one.coverage().keySet());
            if (one.operator() != null && one.operator().municipality() != null) {
                named.add(one.operator().municipality());
            }
            Stream.of(one.reach(), one.professionalReach(), one.offered(), one.casework())
                    .flatMap(List::stream)
                    .map(Observation::value)
                    .forEach(reach -> named.addAll(named(reach)));
        }
        Set<MunicipalityCode> all = new TreeSet<>(named);
        Set<String> counties = new TreeSet<>();
        directory.areas().values().stream()
                .filter(area -> area.level() == Area.Level.MUNICIPALITY)
                .map(area -> new MunicipalityCode(area.code().value()))
                .filter(code -> !named.contains(code))
                .sorted()
                .filter(code -> counties.add(code.county().value()))
                .forEach(all::add);
        return all;
    }

    private static List<MunicipalityCode> named(Reach reach) {
        return switch (reach) {
            case Reach.Areas areas ->
                areas.codes().stream()
                        .filter(code -> MunicipalityCode.isCode(code.value()))
                        .map(code -> new MunicipalityCode(code.value()))
                        .toList();
            case Reach.National national -> List.of();
            case Reach.Anyone anyone -> List.of();
            case Reach.OwnResidents own -> List.of();
            case Reach.ByAgreement agreement -> List.of();
        };
    }

    private List<Age> ages() {
        Set<Integer> years = new TreeSet<>(COMMON_AGES);
        facts.stream()
                .flatMap(one -> one.age().stream())
                .map(Observation::value)
                .forEach(range -> {
                    years.addAll(List.of(range.youngest() - 1, range.youngest(), range.oldest(), range.oldest() + 1));
                });
        return years.stream()
                .filter(age -> AgeRange.EVERYONE.youngest() <= age && age <= Age.OLDEST)
                .map(Age::new)
                .toList();
    }
}
