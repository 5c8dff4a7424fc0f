package se.fyren.access.accounts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Vad som har hänt på det egna kontot: of the last month or two, the newest day first.
 *
 * @param unreadable how many more somebody has changed in the database, so that nobody knows what they were
 */
public record OwnEvents(List<OwnEvent> newestFirst, long unreadable) {

    public OwnEvents {
        newestFirst = newestFirst.stream()
                .sorted(Comparator.comparing(OwnEvent::day).reversed().thenComparing(OwnEvent::event))
                .toList();
    }

    /**
     * How they sign in was changed since the day on which they last did before today. Only days are known: what was
     * changed on that day may be told twice, and is never left out.
     */
    public List<OwnEvent> changedSinceLastSignIn(LocalDate today) {
        LocalDate since = newestFirst.stream()
                .filter(one -> one.event() == AccountEvent.SIGNED_IN)
                .map(OwnEvent::day)
                .filter(day -> day.isBefore(today))
                .findFirst()
                .orElse(LocalDate.MIN);
        return newestFirst.stream()
                .filter(one -> one.event().isToBeNoticed() && !one.day().isBefore(since))
                .toList();
    }
}
