package se.fyren.conversations.desk;

import java.util.List;
import java.util.UUID;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.State;

/**
 * Inkorgens vy: the centre's threads as one of its counsellors has chosen to see them.
 *
 * @param all the centre's, those that wait longest first
 * @param late those that have waited for longer than the centre has promised
 * @param unheard whether mail is sent, and nobody at the centre has chosen to get any
 */
public record InboxView(List<Line> all, List<Line> late, boolean unheard, UUID self, Whose whose) {

    public InboxView {
        all = List.copyOf(all);
        late = List.copyOf(late);
    }

    /** Those where a second colleague has yet to see the flag of danger, whoever has them. */
    public List<Line> alarms() {
        return all.stream().filter(line -> line.desk().isAlarming()).toList();
    }

    /** Those that are shown in the group. */
    public List<Line> in(State state) {
        return all.stream()
                .filter(line -> line.state() == state && whose.shows(line, self))
                .toList();
    }

    /** How many there would be to see. */
    public long count(Whose other) {
        return all.stream().filter(line -> other.shows(line, self)).count();
    }
}
