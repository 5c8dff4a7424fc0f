package se.fyren.directory.hsds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Channel;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;

/** Påminnelse: what one had better ask the service about before relying on it, and why. */
final class Alert {

    private Alert() {}

    /** Null where every fact is fresh and no source contradicts another, and for emergency numbers always. */
    static @Nullable String of(ServiceOnDay service, List<Topic<?>> topics, LocalDate day) {
        if (service.service().kind() == Service.Kind.EMERGENCY) {
            // Whoever is in danger is to call and not to wonder.
            return null;
        }
        String doubts = Words.text(
                operating(service),
                Words.sentence("Källorna går isär om", topics.stream().flatMap(topic -> topic.conflict(day).stream())),
                hours(service),
                Words.sentence(
                        "Behöver bekräftas",
                        topics.stream().filter(Topic::wantsConfirmation).map(Topic::group)));
        return doubts == null ? null : askFirst(service) + " " + doubts;
    }

    private static String askFirst(ServiceOnDay service) {
        return Contacts.first(service, Channel.Type.PHONE) == null ? "Fråga verksamheten först." : "Ring först.";
    }

    private static Optional<String> operating(ServiceOnDay service) {
        return service.operating()
                .map(finding -> finding.known().orElse(Answer.UNKNOWN))
                .flatMap(answer -> switch (answer) {
                    case YES -> Optional.empty();
                    case LIMITED -> Optional.of("Verksamheten är i drift i viss mån.");
                    case NO -> Optional.of("Verksamheten är inte i drift.");
                    case UNKNOWN -> Optional.of("Det är inte känt om verksamheten är i drift.");
                });
    }

    private static Optional<String> hours(ServiceOnDay service) {
        return service.channels().stream().anyMatch(channel -> channel.hours() == Channel.Hours.DIFFER)
                ? Optional.of("Källorna går isär om öppettiderna.")
                : Optional.empty();
    }
}
