package se.fyren.conversations.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.Message;
import se.fyren.conversations.Message.From;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Messages.Sent;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.ThreadKeys;
import se.fyren.sealing.SecretKey;

/** Den egna tråden: a thread as its receipt opens it. */
record OwnThread(UUID id, ThreadKeys keys, Shared shared) {

    static OwnThread opened(Threads.Row row, SeekerKeys keys) {
        SecretKey key = keys.open(row.box().bytes(), row.id())
                .orElseThrow(() -> new IllegalStateException("A thread does not open with its own receipt"));
        Shared shared = Shared.open(row.shared().bytes(), key, row.id())
                .orElseThrow(() -> new IllegalStateException("A thread does not open with its own key"));
        return new OwnThread(row.id(), ThreadKeys.of(key), shared);
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
                sent.stream().flatMap(OwnThread::message).toList());
    }

    private static Optional<Kind> latest(List<Sent> sent) {
        return sent.stream()
                .map(one -> one.letter().kind())
                .filter(kind -> !kind.isInternal())
                .reduce((earlier, later) -> later);
    }

    private static Stream<Message> message(Sent sent) {
        return switch (sent.letter().kind()) {
            case SEEKER -> message(From.YOU, sent);
            case CENTRE -> message(From.CENTRE, sent);
            case LEFT, CALL_ME, CALLED, TRANSLATION, NOTE, DRAFT, REPORT, HANDOVER -> Stream.of();
        };
    }

    private static Stream<Message> message(From from, Sent sent) {
        return MessageText.of(sent.letter().text()).stream()
                .map(text -> new Message(from, sent.place().day(), text));
    }
}
