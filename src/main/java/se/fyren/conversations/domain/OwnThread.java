package se.fyren.conversations.domain;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.Conversation.Shut;
import se.fyren.conversations.Message;
import se.fyren.conversations.Message.From;
import se.fyren.conversations.Message.Words;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Pictures;
import se.fyren.conversations.domain.Messages.Sent;
import se.fyren.conversations.letters.Body;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.ThreadKeys;
import se.fyren.sealing.SecretKey;
import se.fyren.sealing.TextKey;

/** Den egna tråden: a thread as its receipt opens it. */
record OwnThread(UUID id, ThreadKeys keys, Sealed textBox, Shared shared) {

    static OwnThread opened(Threads.Row row, SeekerKeys keys) {
        SecretKey key = keys.open(row.boxes().key().bytes(), row.id())
                .orElseThrow(() -> new IllegalStateException("A thread does not open with its own receipt"));
        Shared shared = Shared.open(row.shared().bytes(), key, row.id())
                .orElseThrow(() -> new IllegalStateException("A thread does not open with its own key"));
        Sealed textBox = row.boxes().text();
        @Nullable TextKey text = keys.openText(textBox.bytes(), row.id()).orElse(null);
        return new OwnThread(row.id(), ThreadKeys.of(key, text), textBox, shared);
    }

    int nextNumber() {
        return shared.latest().number() + 1;
    }

    /** Whether a browser alone has the key of its texts. */
    boolean isShut() {
        return keys.text() == null;
    }

    /** Whether the key of its texts is in that box still. */
    boolean isIn(byte[] box) {
        return textBox.equals(new Sealed(box));
    }

    OwnThread with(Shared changed) {
        return new OwnThread(id, keys, textBox, changed);
    }

    /** Where a browser finds the key of its texts, in the Base64 of addresses. */
    String box() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(textBox.bytes());
    }

    /** As they see it. */
    Conversation conversation(List<Sent> sent) {
        return new Conversation(
                shared.about().service(),
                shared.about().errand(),
                shared.referral(),
                sent.stream().anyMatch(one -> one.letter().kind() == Kind.CALL_ME),
                latest(sent).filter(Kind.CALLED::equals).isPresent(),
                shared.seen().leavesAfter() > 0,
                isShut() ? new Shut(id, box()) : null,
                sent.stream().flatMap(this::message).toList());
    }

    private static Optional<Kind> latest(List<Sent> sent) {
        return sent.stream()
                .map(one -> one.letter().kind())
                .filter(kind -> !kind.isInternal())
                .reduce((earlier, later) -> later);
    }

    private Stream<Message> message(Sent sent) {
        return switch (sent.letter().kind()) {
            case SEEKER -> Stream.of(message(From.YOU, sent));
            case CENTRE -> Stream.of(message(From.CENTRE, sent));
            case SEEKER_PICTURES -> Stream.of(message(From.YOU, sent));
            case CENTRE_PICTURES -> Stream.of(message(From.CENTRE, sent));
            case LEFT, CALL_ME, CALLED, TRANSLATION, NOTE, DRAFT, REPORT, HANDOVER -> Stream.of();
        };
    }

    private Message message(From from, Sent sent) {
        return new Message(from, sent.place().day(), sent.letter().at(), words(sent));
    }

    private Words words(Sent sent) {
        return switch (sent.letter().body()) {
            case Body.Open(var text, Pictures pictures) ->
                new Words.Shown(sent.letter().number(), pictures.sheets().size());
            case Body.Open open ->
                MessageText.of(open.text()).<Words>map(Words.Read::new).orElseGet(Words.Unreadable::new);
            case Body.Closed closed ->
                isShut() ? new Words.Shut(sent.place().id(), closed.sealed()) : new Words.Unreadable();
        };
    }
}
