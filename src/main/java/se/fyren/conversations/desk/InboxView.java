package se.fyren.conversations.desk;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.State;

/**
 * Inkorgens vy: the centre's threads as one of its counsellors has chosen to see them.
 *
 * @param all the centre's, those that wait longest first
 * @param late those that have waited for longer than the centre has promised
 * @param answering until when the centre has said that it answers
 * @param unheard whether mail is sent, and nobody at the centre has chosen to get any
 */
public record InboxView(
        List<Line> all, List<Line> late, Optional<LocalTime> answering, boolean unheard, UUID self, Shown shown) {

    private static final int LATE = 20;

    public InboxView {
        all = List.copyOf(all);
        late = List.copyOf(late);
    }

    /** Those where a second colleague has yet to see the flag of danger, whoever has them. */
    public List<Line> alarms() {
        return all.stream().filter(line -> line.desk().isAlarming()).toList();
    }

    /** All in the group of those whose threads are shown. */
    public List<Line> in(State state) {
        return all.stream()
                .filter(line -> line.state() == state && shown.whose().shows(line, self))
                .toList();
    }

    /** Those of the group that are shown. */
    public List<Line> shown(List<Line> group) {
        return shown.of(group);
    }

    /** The first of those that have waited for too long. */
    public List<Line> latest() {
        return late.subList(0, Math.min(LATE, late.size()));
    }

    /** How many there would be to see. */
    public long count(Whose other) {
        return all.stream().filter(line -> other.shows(line, self)).count();
    }
}
