package se.fyren.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Granskningslista: the facts that an editor should look at, those in conflict first, then the old and the undated.
 *
 * @param day the day the facts were weighed for
 */
public record ReviewList(LocalDate day, List<Item> items) {

    public ReviewList {
        items = List.copyOf(items);
    }

    /** What is wrong with a fact. */
    public enum Concern {
        /** Sources of equal weight contradict each other: nothing is known. */
        UNSETTLED,
        /** A lesser source says something else. */
        CONFLICT,
        /** What was known held until a day that has passed. */
        EXPIRED,
        /** Nobody is known to have checked it for a year. */
        OLD,
        /** No source says when it was so. */
        UNDATED
    }

    /**
     * En uppgift att granska: one matter of one service.
     *
     * @param topic what it is about, in the words of the rules: {@code age}, {@code receives:relative},
     *     {@code coverage:0138}, {@code channel:phone}
     */
    public record Item(Service service, String topic, Concern concern, List<? extends Observation<?>> observations) {}

    /** Everything about the services that wants a look on the day. */
    public static ReviewList of(List<ServiceFacts> services, LocalDate day) {
        List<Item> items = new ArrayList<>();
        for (ServiceFacts facts : services) {
            facts.byTopic().forEach(topic -> {
                List<Concern> concerns = concerns(topic.getValue(), day);
                concerns.forEach(
                        concern -> items.add(new Item(facts.service(), topic.getKey(), concern, topic.getValue())));
            });
            for (Channel channel : facts.channels()) {
                concern(channel, day)
                        .ifPresent(concern -> items.add(new Item(
                                facts.service(), "channel:" + channel.type().code(), concern, List.of())));
            }
        }
        items.sort(Comparator.comparing(Item::concern)
                .thenComparing(item -> item.service().id())
                .thenComparing(Item::topic));
        return new ReviewList(day, items);
    }

    private static Optional<Concern> concern(Channel channel, LocalDate day) {
        LocalDate checked = channel.provenance().checked();
        if (!channel.period().contains(day)) {
            return Optional.empty();
        }
        if (channel.hours() == Channel.Hours.DIFFER) {
            return Optional.of(Concern.CONFLICT);
        }
        if (checked == null) {
            return Optional.of(Concern.UNDATED);
        }
        return checked.plusDays(Observation.FRESH_DAYS).isBefore(day) ? Optional.of(Concern.OLD) : Optional.empty();
    }

    /** The items with this concern. */
    public List<Item> of(Concern concern) {
        return items.stream().filter(item -> item.concern() == concern).toList();
    }

    private static <V> List<Concern> concerns(List<? extends Observation<? extends V>> observations, LocalDate day) {
        List<Observation<V>> same = observations.stream()
                .map(one -> new Observation<V>(one.value(), one.period(), one.standing(), one.provenance()))
                .toList();
        return switch (Evidence.weigh(same, day)) {
            case Finding.Unknown<V> unknown ->
                unknown.nearest().stream()
                        .filter(one -> !one.period().startsAfter(day))
                        .map(one -> one.period().contains(day) ? Concern.UNSETTLED : Concern.EXPIRED)
                        .toList();
            case Finding.Known<V> known -> {
                List<Concern> concerns = new ArrayList<>();
                if (!known.conflicts().isEmpty()) {
                    concerns.add(Concern.CONFLICT);
                }
                if (known.confirm()) {
                    concerns.add(known.basis().provenance().checked() == null ? Concern.UNDATED : Concern.OLD);
                }
                yield concerns;
            }
        };
    }
}
