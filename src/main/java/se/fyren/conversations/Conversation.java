package se.fyren.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samtal: a thread as the help-seeker or the professional sees it, for as long as one request lasts.
 *
 * @param service the id of the centre's service in the directory
 * @param referral what the centre has said of who was referred; null where nobody was
 * @param isCallWaited whether they have left a number and not been called yet
 * @param wasCalled whether the last that happened is that the centre called
 * @param isLeavingOnceRead whether their access ends on the day after they have read an answer
 * @param messages the oldest first
 */
public record Conversation(
        String service,
        Errand errand,
        Referral.@Nullable State referral,
        boolean isCallWaited,
        boolean wasCalled,
        boolean isLeavingOnceRead,
        List<Message> messages) {

    public Conversation {
        messages = List.copyOf(messages);
    }

    @Override
    public String toString() {
        return "Conversation[…]";
    }
}
