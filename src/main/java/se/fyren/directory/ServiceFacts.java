package se.fyren.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.MunicipalityCode;

/**
 * Verksamhetens uppgifter: everything that any source says of one service, for all time.
 *
 * @param operator who runs it, null where no source says
 * @param reach for whose residents it is there
 * @param professionalReach from where professionals may consult it
 * @param offered to whose municipalities an agreement is offered
 * @param casework for which municipalities it takes part in a case (coordinators)
 * @param helps by need
 * @param receives by role
 * @param operating whether it is in operation; empty where no source raises the question
 * @param unregistered whether it receives people whom no authority knows of
 * @param coverage by municipality
 * @param interpreters the languages that a source says there are interpreters for, as BCP 47 tags; not all of them
 */
public record ServiceFacts(
        Service service,
        @Nullable Organisation operator,
        List<Observation<Reach>> reach,
        List<Observation<Reach>> professionalReach,
        List<Observation<Reach>> offered,
        List<Observation<Reach>> casework,
        List<Observation<AgeRange>> age,
        Map<Need, List<Observation<Answer>>> helps,
        Map<Role, List<Observation<Answer>>> receives,
        List<Observation<Answer>> free,
        List<Observation<Answer>> anonymous,
        List<Observation<Answer>> operating,
        List<Observation<Answer>> unregistered,
        Map<MunicipalityCode, List<Observation<CoverageStatus>>> coverage,
        Set<Audience> audiences,
        List<String> interpreters,
        List<Channel> channels) {

    /** What is known of the service on the day. */
    public ServiceOnDay on(LocalDate day) {
        return new ServiceOnDay(
                service,
                operator,
                reach.isEmpty(),
                Evidence.weigh(reach, day),
                Evidence.weigh(professionalReach, day),
                Evidence.weigh(offered, day),
                Evidence.weigh(casework, day),
                Evidence.weigh(age, day),
                weighed(helps, day, new EnumMap<>(Need.class)),
                weighed(receives, day, new EnumMap<>(Role.class)),
                Evidence.weigh(free, day),
                Evidence.weigh(anonymous, day),
                operating.isEmpty() ? Optional.empty() : Optional.of(Evidence.weigh(operating, day)),
                Evidence.weigh(unregistered, day),
                weighed(coverage, day, new HashMap<>()),
                audiences,
                channels.stream().filter(one -> one.period().contains(day)).toList());
    }

    /** Every single-valued fact with what it is about, for lists of what is old or in conflict. */
    public Stream<Map.Entry<String, List<? extends Observation<?>>>> byTopic() {
        Stream<Map.Entry<String, List<? extends Observation<?>>>> plain = Stream.of(
                Map.entry("reach", reach),
                Map.entry("reach:professional", professionalReach),
                Map.entry("offered", offered),
                Map.entry("casework", casework),
                Map.entry("unregistered", unregistered),
                Map.entry("age", age),
                Map.entry("free", free),
                Map.entry("anonymous", anonymous),
                Map.entry("operating", operating));
        return Stream.of(
                        plain,
                        helps.entrySet().stream()
                                .map(one -> topic("helps:" + one.getKey().code(), one.getValue())),
                        receives.entrySet().stream()
                                .map(one -> topic("receives:" + one.getKey().code(), one.getValue())),
                        coverage.entrySet().stream().map(one -> topic("coverage:" + one.getKey(), one.getValue())))
                .flatMap(topics -> topics)
                .filter(topic -> !topic.getValue().isEmpty());
    }

    private static Map.Entry<String, List<? extends Observation<?>>> topic(
            String name, List<? extends Observation<?>> observations) {
        return Map.entry(name, observations);
    }

    private static <K, V> Map<K, Finding<V>> weighed(
            Map<K, List<Observation<V>>> facts, LocalDate day, Map<K, Finding<V>> empty) {
        facts.forEach((key, observations) -> empty.put(key, Evidence.weigh(observations, day)));
        return Collections.unmodifiableMap(empty);
    }
}
