package se.fyren.directory.hsds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.directory.Finding;
import se.fyren.directory.Observation;
import se.fyren.directory.Reach;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.kernel.AgeRange;

/**
 * Ämne: one thing that sources speak of, with what they say together.
 *
 * @param group what a reader is asked to confirm
 * @param name what exactly the sources speak of
 * @param words how a value is told
 */
record Topic<V>(String group, String name, Finding<V> finding, Function<V, String> words) {

    static List<Topic<?>> of(ServiceOnDay service, Snapshot snapshot) {
        Stream<Topic<?>> single = Stream.of(
                new Topic<>("kostnad", "om det är gratis", service.free(), Words::of),
                new Topic<>("anonymitet", "om man kan vara anonym", service.anonymous(), Words::of),
                new Topic<>("bostadsort", "bostadsort", service.reach(), Topic::words));
        return Stream.of(
                        age(service.age()),
                        single,
                        service.operating().stream().map(one -> new Topic<>("drift", "drift", one, Words::of)),
                        each(service.helps(), "vad verksamheten hjälper vid", Words::of, Words::of),
                        each(service.receives(), "vilka som tas emot", Words::of, Words::of),
                        each(service.coverage(), "avtal med kommuner", snapshot::nameOf, Words::of))
                .<Topic<?>>flatMap(topics -> topics)
                .toList();
    }

    /** What the sources say of the day, where they do not say the same. */
    Optional<String> conflict(LocalDate day) {
        return switch (finding) {
            case Finding.Known<V> known
            when !known.conflicts().isEmpty() ->
                Optional.of(name + " (" + words.apply(known.value()) + ", men också "
                        + known.conflicts().stream()
                                .map(Observation::value)
                                .map(words)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ")");
            case Finding.Known<V> agreed -> Optional.empty();
            case Finding.Unknown<V> unknown ->
                // What holds on the day and is unknown all the same is contradicted by a source of equal weight.
                unknown.nearest().filter(one -> one.period().contains(day)).map(one -> name);
        };
    }

    /** Whether it stands on a source, yet on none that is fresh enough or says enough. */
    boolean wantsConfirmation() {
        return switch (finding) {
            case Finding.Known<V> known -> known.confirm();
            case Finding.Unknown<V> unknown -> unknown.nearest().isPresent();
        };
    }

    /** The observation that it rests on. */
    Optional<Observation<V>> basis() {
        return finding instanceof Finding.Known<V> known ? Optional.of(known.basis()) : Optional.empty();
    }

    // That no limit is stated is not told, so there is nothing to confirm.
    private static Stream<Topic<AgeRange>> age(Finding<AgeRange> age) {
        boolean silent = age instanceof Finding.Known<AgeRange> known
                && known.value().isUnlimited()
                && known.conflicts().isEmpty();
        return silent ? Stream.empty() : Stream.of(new Topic<>("åldersgräns", "åldersgräns", age, Words::of));
    }

    private static <K extends Comparable<? super K>, V> Stream<Topic<?>> each(
            Map<K, Finding<V>> findings, String group, Function<K, String> name, Function<V, String> words) {
        return findings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Topic<>(group, name.apply(one.getKey()), one.getValue(), words));
    }

    private static String words(Reach reach) {
        return switch (reach) {
            case Reach.National national -> "hela landet";
            case Reach.Anyone anyone -> "oavsett kommun";
            case Reach.OwnResidents own -> "egna invånare";
            case Reach.ByAgreement agreement -> "egna invånare och kommuner med avtal";
            case Reach.Areas areas -> "vissa områden";
        };
    }
}
