package se.fyren.conversations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Samtal: a thread as the help-seeker or the professional sees it, for as long as one request lasts.
 *
 * @param service the id of the centre's service in the directory
 * @param referral what the centre has said of who was referred; null where nobody was
 * @param isCallWaited whether they have left a number and not been called yet
 * @param wasCalled whether the last that happened is that the centre called
 * @param isLeavingOnceRead whether their access ends on the day after they have read an answer
 * @param shut where Fyren has not the key of the texts; null where it has
 * @param messages the oldest first
 */
public record Conversation(
        String service,
        Errand errand,
        Referral.@Nullable State referral,
        boolean isCallWaited,
        boolean wasCalled,
        boolean isLeavingOnceRead,
        @Nullable Shut shut,
        List<Message> messages) {

    private static final int SHOWN = 10;

    /**
     * Stängd tråd: what a browser needs to open and to write in it.
     *
     * @param box the key of the texts, sealed to who has the receipt, in the Base64 of addresses
     */
    public record Shut(UUID thread, String box) {

        @Override
        public String toString() {
            return "Shut[…]";
        }
    }

    /**
     * The same with as many letters as are shown at once. What a browser opens is some eight kilobytes a letter on the
     * way, for it cannot be packed; what Fyren opens is light, and shown whole.
     */
    public Conversation latest() {
        int size = messages.size();
        List<Message> last = shut == null ? messages : messages.subList(Math.max(0, size - SHOWN), size);
        return new Conversation(service, errand, referral, isCallWaited, wasCalled, isLeavingOnceRead, shut, last);
    }

    public Conversation {
        messages = List.copyOf(messages);
    }

    @Override
    public String toString() {
        return "Conversation[…]";
    }
}
