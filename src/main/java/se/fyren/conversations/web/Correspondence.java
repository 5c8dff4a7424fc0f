package se.fyren.conversations.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Opening;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.domain.Conversations.Arrived;
import se.fyren.conversations.domain.Conversations.Asked;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.domain.Presences;
import se.fyren.conversations.domain.Receipts;
import se.fyren.conversations.letters.SealedMore;
import se.fyren.conversations.letters.SealedOpening;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;
import se.fyren.web.Language;

/** What the pages ask of conversations, in one place. */
@Component
class Correspondence {

    private final Conversations conversations;
    private final Receipts receipts;
    private final Centres centres;
    private final Presences presences;

    Correspondence(Conversations conversations, Receipts receipts, Centres centres, Presences presences) {
        this.conversations = conversations;
        this.receipts = receipts;
        this.centres = centres;
        this.presences = presences;
    }

    Begun begin(Writing writing, MessageText text, Language language) {
        return conversations.begin(
                writing.service(), language.code(), new Opening.Help(text, writing.told()), writing.once());
    }

    Begun begin(String service, Opening opening, RepeatKey once, Language language) {
        return conversations.begin(service, language.code(), opening, once);
    }

    Arrived begin(Writing writing, SealedOpening opening, Language language) {
        return conversations.begin(writing.service(), language.code(), opening, writing.told(), writing.once());
    }

    /** Of who keeps the receipt in their browser. */
    SeekerKeys keys(SecretKey door) {
        return receipts.ofDoor(door);
    }

    Wrote write(SeekerKeys keys, SealedMore more, RepeatKey once) {
        return conversations.write(keys, more, once);
    }

    SeekerKeys keys(Receipt receipt) {
        return conversations.keys(receipt);
    }

    Optional<Conversation> open(SeekerKeys keys) {
        return conversations.open(keys);
    }

    /** Whether the keys open anything: nothing is marked as seen. */
    boolean isThere(SeekerKeys keys) {
        return conversations.isThere(keys);
    }

    /** Whether nobody at its centre can open it any more: who had the key when it was begun has gone, and it with them. */
    boolean isLost(Conversation conversation) {
        Optional<LocalDate> since = centres.openSince(conversation.service());
        return since.isEmpty()
                || conversation.messages().stream().limit(1).anyMatch(first -> first.day()
                        .isBefore(since.get()));
    }

    /** Until when its centre has said that it answers just now; empty where it has not, or nobody there opens it. */
    Optional<LocalTime> answering(Conversation conversation) {
        return isLost(conversation) ? Optional.empty() : presences.of(conversation.service());
    }

    Wrote write(SeekerKeys keys, MessageText text, RepeatKey once) {
        return conversations.write(keys, text, once);
    }

    Asked askForCall(SeekerKeys keys, CallBack call, RepeatKey once) {
        return conversations.askForCall(keys, call, once);
    }

    boolean takeCallBack(SeekerKeys keys) {
        return conversations.takeCallBack(keys);
    }

    void kept(Receipt receipt, RepeatKey once) {
        conversations.kept(receipt, once);
    }

    boolean leaveOnceRead(SeekerKeys keys, boolean leaving) {
        return conversations.leaveOnceRead(keys, leaving);
    }

    void leave(SeekerKeys keys) {
        conversations.leave(keys);
    }
}
