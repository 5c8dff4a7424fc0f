package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyren.directory.Area;
import se.fyren.directory.Channel;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Directory;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.kernel.MunicipalityCode;

/** The municipalities' social welfare boards, as far as the directory knows them. */
@Component
class Boards {

    private final Directory directory;
    private final Clock clock;

    Boards(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The municipality with the code, if there is one. */
    Optional<Area> of(String code) {
        Snapshot snapshot = directory.snapshot();
        return snapshot.municipality(code.strip()).flatMap(known -> snapshot.area(known.value()));
    }

    /**
     * What is likely: the municipality that runs the centre, and those that are reported to have an agreement. Which of
     * them somebody belongs to is never guessed.
     */
    List<Area> likely(String service) {
        return on(LocalDate.now(clock))
                .filter(one -> one.service().id().equals(service))
                .flatMap(one -> Stream.concat(
                        Stream.of(one.home()),
                        one.coverage().entrySet().stream()
                                .filter(covered -> covered.getValue().is(CoverageStatus.IN_FORCE))
                                .map(Map.Entry::getKey)))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> of(code.value()).stream())
                .sorted(Area.BY_NAME)
                .toList();
    }

    /** Every municipality, by its name. */
    List<Area> all() {
        return directory.snapshot().areas().values().stream()
                .filter(area -> area.level() == Area.Level.MUNICIPALITY)
                .sorted(Area.BY_NAME)
                .toList();
    }

    /** The numbers of the municipality's own social services; none where the directory does not know them. */
    List<Channel> phones(Area municipality) {
        MunicipalityCode code = new MunicipalityCode(municipality.code().value());
        return on(LocalDate.now(clock))
                .filter(one -> one.service().kind() == Service.Kind.MUNICIPAL && one.isRunBy(code))
                .map(ServiceOnDay::channels)
                .flatMap(Collection::stream)
                .filter(one -> one.type() == Channel.Type.PHONE && one.value() != null)
                .toList();
    }

    private Stream<ServiceOnDay> on(LocalDate day) {
        return directory.on(day).services().stream();
    }
}
