package se.fyren.conversations.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.erasure.Erased;
import se.fyren.erasure.Erased.Kind;
import se.fyren.erasure.ErasesAgain;
import se.fyren.erasure.Ledger;
import se.fyren.sealing.SecretKey;

/**
 * Radering i samtal: where a thread, somebody's access or a number goes for good, and goes again when a backup has brought
 * it back. It is written in the ledger by a mark that only the installation's secret makes: nobody else can tell which of
 * two threads somebody has left. What the night does by date, as with loans, it does again by itself.
 */
@Component
class Erasing implements ErasesAgain {

    private static final int TAG = 32;

    private final Threads threads;
    private final Messages messages;
    private final Sheets sheets;
    private final Watching watching;
    private final Ledger ledger;
    private final Map<Kind, SecretKey> marking;

    Erasing(Threads threads, Messages messages, Sheets sheets, Watching watching, Ledger ledger, Pepper pepper) {
        this.threads = threads;
        this.messages = messages;
        this.sheets = sheets;
        this.watching = watching;
        this.ledger = ledger;
        this.marking = Map.of(
                Kind.THREAD, pepper.forPurpose("fyren erased thread"),
                Kind.ACCESS, pepper.forPurpose("fyren ended access"),
                Kind.CALL, pepper.forPurpose("fyren erased number"));
    }

    /** The thread is destroyed. What was lent of it opens nothing any more. */
    void thread(UUID thread) {
        destroy(thread);
        ledger.note(erased(Kind.THREAD, thread));
    }

    /** Nothing finds or opens the thread any more but its centre. */
    void access(UUID thread) {
        shut(thread);
        ledger.note(erased(Kind.ACCESS, thread));
    }

    /** Whether that has been done, even where a backup has brought back a thread that says nothing of it. */
    boolean hasEnded(UUID thread) {
        return ledger.holds(erased(Kind.ACCESS, thread));
    }

    /** The number that was left in this message is gone. */
    void call(UUID message) {
        messages.remove(message);
        ledger.note(erased(Kind.CALL, message));
    }

    @Override
    public void eraseAgain(Set<Erased> since) {
        List<UUID> all = threads.ids();
        all.stream().filter(id -> since.contains(erased(Kind.ACCESS, id))).forEach(this::shut);
        all.stream().filter(id -> since.contains(erased(Kind.THREAD, id))).forEach(this::destroy);
        if (since.stream().anyMatch(one -> one.kind() == Kind.CALL)) {
            messages.ids().stream()
                    .filter(id -> since.contains(erased(Kind.CALL, id)))
                    .forEach(messages::remove);
        }
    }

    private void destroy(UUID thread) {
        sheets.removeAll(thread);
        messages.removeAll(thread);
        threads.remove(thread);
    }

    private void shut(UUID thread) {
        threads.cutOff(thread, Sealed.random(TAG), Boxes.empty(thread), watching.resting(thread));
    }

    private Erased erased(Kind kind, UUID id) {
        return Erased.of(kind, Objects.requireNonNull(marking.get(kind)).mark(id));
    }
}
