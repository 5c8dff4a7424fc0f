package se.fyren.conversations.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Workmates.Workmate;
import se.fyren.conversations.domain.Inbox.Entry;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.WholeThread;
import se.fyren.conversations.letters.Desk.Danger;
import se.fyren.conversations.letters.Letter.Kind;

/**
 * Trådens vy: a thread as one of the centre's counsellors sees it.
 *
 * @param workmates to whom it can be handed, and they themselves among them
 */
public record ThreadView(WholeThread thread, UUID self, List<Workmate> workmates) {

    public ThreadView {
        workmates = List.copyOf(workmates);
    }

    public Line line() {
        return thread.line();
    }

    /** All but their own draft, which stands in the form, where there is one. */
    public List<Entry> entries() {
        return thread.entries().stream()
                .filter(entry -> line().hasLeft() || !isOwnDraft(entry))
                .toList();
    }

    /** Whether it is not as it was when they typed. */
    public boolean hasChanged(Typed typed) {
        return typed.seen() != null && !typed.seen().equals(thread.lastSeen(self));
    }

    /** Whether the entry came while they typed. */
    public boolean isNew(Entry entry, Typed typed) {
        return typed.seen() != null && typed.seen().isBefore(entry.letter()) && !isOwnDraft(entry);
    }

    /** How it stands now, as their forms bring it back. */
    public String seen() {
        return thread.lastSeen(self).written();
    }

    /** What stands in the answer's field: what was just typed, or else their draft. */
    public String answer(Typed typed) {
        return typed.answer() != null
                ? typed.answer()
                : thread.draft(self).map(entry -> entry.letter().text()).orElse("");
    }

    /** What stands in the note's field: what was just typed, also as an answer where nobody is there to read it. */
    public String note(Typed typed) {
        return line().hasLeft() && typed.answer() != null ? typed.answer() : typed.note();
    }

    /** The colleague who is chosen when the page opens, by their id; empty for nobody. */
    public String chosen(Typed typed) {
        @Nullable UUID assigned = line().desk().assigned();
        if (typed.to() != null) {
            return typed.to();
        }
        return assigned == null ? "" : assigned.toString();
    }

    /** What they can say of who was referred, each with one button. */
    public List<Step> decisions() {
        return Step.of(thread.referral());
    }

    /** Whether they are the second colleague, whom the flag of danger waits for. */
    public boolean isSecond() {
        @Nullable Danger danger = line().desk().danger();
        return danger != null && danger.unseen() && !danger.raisedBy().equals(self);
    }

    private boolean isOwnDraft(Entry entry) {
        return entry.letter().kind() == Kind.DRAFT && self.equals(entry.letter().author());
    }
}
