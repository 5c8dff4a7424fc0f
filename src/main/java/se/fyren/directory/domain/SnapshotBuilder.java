package se.fyren.directory.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.directory.Answer;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Need;
import se.fyren.directory.Observation;
import se.fyren.directory.Organisation;
import se.fyren.directory.Provenance;
import se.fyren.directory.Role;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.Source;
import se.fyren.directory.Standing;
import se.fyren.kernel.MunicipalityCode;

/** Makes the snapshot of rows that have been checked: every rule becomes an observation of its own type. */
final class SnapshotBuilder {

    private final Map<String, Source> sources;
    private final Map<String, Organisation> organisations;
    private final Facts facts;

    private SnapshotBuilder(Facts facts) {
        this.facts = facts;
        this.sources = index(facts.sources(), Source::id);
        this.organisations = index(facts.organisations(), Organisation::id);
    }

    static Snapshot build(Facts facts, int edition) {
        return new SnapshotBuilder(facts).snapshot(edition);
    }

    private Snapshot snapshot(int edition) {
        Map<String, List<Facts.Rule>> rules = grouped(facts.rules(), Facts.Rule::service);
        Map<String, List<Facts.Coverage>> coverage = grouped(facts.coverage(), Facts.Coverage::service);
        Map<String, List<Facts.Contact>> channels = grouped(facts.channels(), Facts.Contact::service);
        return new Snapshot(
                edition,
                index(facts.areas(), Area::code),
                facts.regions(),
                sources,
                organisations,
                facts.audiences().stream()
                        .collect(Collectors.toMap(Facts.AudienceAges::audience, Facts.AudienceAges::ages)),
                facts.services().stream()
                        .map(one -> service(
                                one,
                                rules.getOrDefault(one.id(), List.of()),
                                coverage.getOrDefault(one.id(), List.of()),
                                channels.getOrDefault(one.id(), List.of())))
                        .toList(),
                facts.populations());
    }

    private ServiceFacts service(
            Service service, List<Facts.Rule> rules, List<Facts.Coverage> coverage, List<Facts.Contact> channels) {
        Map<Need, List<Observation<Answer>>> helps = new EnumMap<>(Need.class);
        Map<Role, List<Observation<Answer>>> receives = new EnumMap<>(Role.class);
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (Facts.Rule rule : rules) {
            RuleWords.need(rule.rule()).ifPresent(need -> add(helps, need, observe(service, rule, RuleWords::answer)));
            RuleWords.role(rule.rule())
                    .ifPresent(role -> add(receives, role, observe(service, rule, RuleWords::answer)));
            if (rule.rule().equals(RuleWords.AUDIENCE)) {
                audiences.add(RuleWords.audience(rule.value()));
            }
        }
        Map<MunicipalityCode, List<Observation<CoverageStatus>>> covered = new HashMap<>();
        for (Facts.Coverage row : coverage) {
            add(
                    covered,
                    row.municipality(),
                    new Observation<>(
                            row.status(), row.period(), standing(service, row.provenance()), row.provenance()));
        }
        return new ServiceFacts(
                service,
                service.organisation() == null ? null : organisation(service.organisation()),
                of(service, rules, RuleWords.REACH, RuleWords::reach),
                of(service, rules, RuleWords.REACH_PROFESSIONAL, RuleWords::reach),
                of(service, rules, RuleWords.OFFERED, RuleWords::reach),
                of(service, rules, RuleWords.CASEWORK, RuleWords::reach),
                of(service, rules, RuleWords.AGE, RuleWords::age),
                // In the order of the words, which a copy would lose from one start to the next.
                Collections.unmodifiableMap(helps),
                Collections.unmodifiableMap(receives),
                of(service, rules, RuleWords.FREE, RuleWords::answer),
                of(service, rules, RuleWords.ANONYMOUS, RuleWords::answer),
                of(service, rules, RuleWords.OPERATING, RuleWords::answer),
                of(service, rules, RuleWords.UNREGISTERED, RuleWords::answer),
                Map.copyOf(covered),
                Set.copyOf(audiences),
                interpreters(rules),
                channels.stream().map(Facts.Contact::channel).toList());
    }

    private static List<String> interpreters(List<Facts.Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.rule().equals(RuleWords.INTERPRETERS))
                .flatMap(rule -> Stream.of(rule.value().split(" ")))
                .distinct()
                .toList();
    }

    private <V> List<Observation<V>> of(
            Service service, List<Facts.Rule> rules, String name, Function<String, V> reading) {
        return rules.stream()
                .filter(rule -> rule.rule().equals(name))
                .map(rule -> observe(service, rule, reading))
                .toList();
    }

    private <V> Observation<V> observe(Service service, Facts.Rule rule, Function<String, V> reading) {
        return new Observation<>(
                reading.apply(rule.value()), rule.period(), standing(service, rule.provenance()), rule.provenance());
    }

    /** The operator's own word, the national guide's, or another's. */
    private Standing standing(Service service, Provenance provenance) {
        Source source = sources.get(provenance.source());
        if (source == null) {
            throw new IllegalStateException("No source " + provenance.source());
        }
        return source.publisher().equals(service.organisation())
                ? Standing.OPERATOR
                : source.guide() ? Standing.GUIDE : Standing.OTHER;
    }

    private Organisation organisation(String id) {
        Organisation organisation = organisations.get(id);
        if (organisation == null) {
            throw new IllegalStateException("No organisation " + id);
        }
        return organisation;
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    private static <K, V> Map<K, V> index(List<V> things, Function<V, K> name) {
        return things.stream().collect(Collectors.toMap(name, Function.identity()));
    }

    private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> service) {
        return rows.stream().collect(Collectors.groupingBy(service));
    }
}
