package se.fyren.conversations.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Subscribers;
import se.fyren.access.Subscribers.Subscriber;
import se.fyren.post.Mail;
import se.fyren.post.Notice;
import se.fyren.post.Round;
import se.fyren.post.Sorting;

/**
 * Aviseringarnas sortering: at a fixed hour, whose centre has something new, or has let somebody wait for longer than it
 * promises today. Who waits is told of each morning of a working day, until they are answered.
 */
@Component
class NoticeSorting implements Sorting {

    private final Watching watching;
    private final Promises promises;
    private final Centres centres;
    private final Subscribers subscribers;

    NoticeSorting(Watching watching, Promises promises, Centres centres, Subscribers subscribers) {
        this.watching = watching;
        this.promises = promises;
        this.centres = centres;
        this.subscribers = subscribers;
    }

    @Override
    public List<Optional<Mail>> sort(Round round) {
        List<Watch> all = watching.all();
        Set<UUID> news = centres(all, one -> round.tells(one.due()));
        Set<UUID> late = round.isFirstOfDay() ? late(all, round.today()) : Set.of();
        return subscribers.all().stream()
                .map(one ->
                        notice(one, news, late, round).map(notice -> new Mail(one.address(), one.language(), notice)))
                .toList();
    }

    /** Who has taken their address away, or answers nowhere any more, gets nothing that has waited. */
    @Override
    public boolean isWanted(Mail mail) {
        return subscribers.all().stream()
                .filter(one -> one.address().equals(mail.to()))
                .anyMatch(one -> mail.notice() == Notice.HERE || !one.centres().isEmpty());
    }

    private static Optional<Notice> notice(Subscriber one, Set<UUID> news, Set<UUID> late, Round round) {
        if (one.first().isAfter(round.through())) {
            return Optional.empty();
        }
        if (!Collections.disjoint(one.centres(), late)) {
            return Optional.of(Notice.WAITED);
        }
        if (!Collections.disjoint(one.centres(), news)) {
            return Optional.of(Notice.NEWS);
        }
        return round.tells(one.first()) ? Optional.of(Notice.HERE) : Optional.empty();
    }

    private Set<UUID> late(Collection<Watch> all, LocalDate today) {
        Set<String> late = all.stream()
                .collect(Collectors.toMap(
                        Watch::service, Watch::since, (one, other) -> one.isBefore(other) ? one : other))
                .entrySet()
                .stream()
                .filter(oldest -> promises.of(oldest.getKey())
                        .filter(promise -> promise.hasPassed(oldest.getValue(), today))
                        .isPresent())
                .map(oldest -> oldest.getKey())
                .collect(Collectors.toSet());
        return centres(all, one -> late.contains(one.service()));
    }

    private Set<UUID> centres(Collection<Watch> all, Predicate<Watch> which) {
        return all.stream()
                .filter(which)
                .map(Watch::service)
                .distinct()
                .flatMap(service -> centres.receiving(service).stream())
                .map(Centres.Centre::unit)
                .collect(Collectors.toSet());
    }
}
