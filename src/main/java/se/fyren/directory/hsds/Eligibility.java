package se.fyren.directory.hsds;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.directory.Reach;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.kernel.AgeRange;

/** Behörighet: in sentences, for whom a service is and for whom it is not. */
final class Eligibility {

    private final Snapshot snapshot;
    private final ServiceOnDay service;

    private Eligibility(Snapshot snapshot, ServiceOnDay service) {
        this.snapshot = snapshot;
        this.service = service;
    }

    static @Nullable String of(ServiceOnDay service, Snapshot snapshot) {
        return new Eligibility(snapshot, service).text();
    }

    private @Nullable String text() {
        return Words.text(
                Words.sentence(
                        "Ålder",
                        service.age().known().filter(ages -> !ages.isUnlimited()).stream()
                                .map(Words::of)),
                Words.sentence(
                        "Vänder sig särskilt till",
                        service.audiences().stream().sorted().map(this::audience)),
                Words.sentence(
                        "Tar i viss mån emot",
                        Words.having(Answer.LIMITED, service.receives()).stream()
                                .map(Words::of)),
                Words.sentence(
                        "Vänder sig inte till",
                        Words.having(Answer.NO, service.receives()).stream().map(Words::of)),
                Words.sentence(
                        "Hjälper inte vid",
                        Words.having(Answer.NO, service.helps()).stream().map(Words::of)),
                Words.sentence("Bostadsort", service.reach().known().stream().map(this::residence)),
                Words.sentence(
                        "Yrkesverksamma",
                        service.professionalReach().known().stream().map(this::residence)));
    }

    private String audience(Audience audience) {
        Map<Audience, AgeRange> ages = snapshot.audienceAges();
        return Words.of(audience)
                + Optional.ofNullable(ages.get(audience))
                        .map(range -> " (" + Words.of(range) + ")")
                        .orElse("");
    }

    private String residence(Reach reach) {
        String home = Optional.ofNullable(service.home()).stream()
                .map(snapshot::nameOf)
                .findFirst()
                .orElse("kommunen som driver verksamheten");
        return switch (reach) {
            case Reach.National national -> "hela landet";
            case Reach.Anyone anyone -> "oavsett kommun";
            case Reach.OwnResidents own -> home;
            case Reach.ByAgreement agreement -> home + " och kommuner med avtal";
            case Reach.Areas areas ->
                areas.codes().stream()
                        .map(code -> ServiceAreas.name(code, snapshot))
                        .collect(Collectors.joining(", "));
        };
    }
}
