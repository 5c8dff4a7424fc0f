package se.fyren.conversations;

import java.util.List;

/**
 * Samtal: a thread as the help-seeker sees it, for as long as one request lasts.
 *
 * @param service the id of the centre's service in the directory
 * @param messages the oldest first
 */
public record Conversation(String service, List<Message> messages) {

    public Conversation {
        messages = List.copyOf(messages);
    }

    @Override
    public String toString() {
        return "Conversation[…]";
    }
}
