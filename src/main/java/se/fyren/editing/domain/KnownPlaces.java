package se.fyren.editing.domain;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyren.access.Places;
import se.fyren.access.Unit;
import se.fyren.directory.Area;
import se.fyren.directory.Directory;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;

/** The directory's centres, coordinators and municipalities. */
@Component
class KnownPlaces implements Places {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Directory directory;

    KnownPlaces(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Place> all() {
        Snapshot now = directory.snapshot();
        Stream<Place> services = now.services().stream()
                .map(ServiceFacts::service)
                .flatMap(one -> kind(one).map(kind -> new Place(kind, one.id(), one.name())).stream());
        Stream<Place> municipalities = now.areas().values().stream()
                .filter(area -> area.level() == Area.Level.MUNICIPALITY)
                .map(area -> new Place(Unit.Kind.MUNICIPALITY, area.code().value(), area.name()));
        return Stream.concat(services, municipalities)
                .sorted(Comparator.comparing(Place::name, Collator.getInstance(SWEDISH)))
                .toList();
    }

    private static Optional<Unit.Kind> kind(Service service) {
        return switch (service.kind()) {
            case MIKA -> Optional.of(Unit.Kind.MIKA);
            case KAST -> Optional.of(Unit.Kind.KAST);
            case COORDINATOR -> Optional.of(Unit.Kind.COORDINATORS);
            case LINE, YOUNG, HEALTH, CIVIL, MUNICIPAL, LEARNING, EMERGENCY -> Optional.empty();
        };
    }
}
