package se.fyren.directory.hsds;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Finding;
import se.fyren.directory.Need;
import se.fyren.directory.Organisation;
import se.fyren.directory.Role;
import se.fyren.directory.ServiceOnDay;

/** Beskrivning: in sentences, what is known of a service or of what an organisation runs. */
final class Description {

    private Description() {}

    static @Nullable String of(ServiceOnDay service) {
        return Words.text(
                helps(Words.having(Answer.YES, service.helps())),
                Words.sentence(
                        "Hjälper i viss mån vid",
                        Words.having(Answer.LIMITED, service.helps()).stream().map(Words::of)),
                receives(Words.having(Answer.YES, service.receives())),
                anonymity(service.anonymous()));
    }

    static String of(Organisation organisation, Collection<ServiceOnDay> run) {
        String lead = Words.of(organisation.kind())
                .map(kind -> kind + " som ansvarar för")
                .orElse("Ansvarar för");
        return Objects.requireNonNull(Words.text(
                Words.sentence(lead, run.stream().map(one -> one.service().name())),
                helps(all(run.stream().map(one -> Words.having(Answer.YES, one.helps())))),
                receives(all(run.stream().map(one -> Words.having(Answer.YES, one.receives()))))));
    }

    private static <K extends Enum<K>> List<K> all(Stream<List<K>> lists) {
        return lists.flatMap(List::stream).distinct().sorted().toList();
    }

    private static Optional<String> helps(List<Need> needs) {
        return Words.sentence("Hjälper vid", needs.stream().map(Words::of));
    }

    private static Optional<String> receives(List<Role> roles) {
        return Words.sentence("Tar emot", roles.stream().map(Words::of));
    }

    private static Optional<String> anonymity(Finding<Answer> anonymous) {
        return anonymous.known().flatMap(answer -> switch (answer) {
            case YES -> Optional.of("Det går att vara anonym.");
            case LIMITED -> Optional.of("Det går i viss mån att vara anonym.");
            case NO -> Optional.of("Det går inte att vara anonym.");
            case UNKNOWN -> Optional.empty();
        });
    }
}
