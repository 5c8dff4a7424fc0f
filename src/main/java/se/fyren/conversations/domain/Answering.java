package se.fyren.conversations.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Referral;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;

/**
 * Svaren: what a counsellor writes. Each is empty where the thread is not there or not theirs. The id of a message comes
 * from the form: what is sent twice is kept once.
 */
@Component
public class Answering {

    private final CentreThreads threads;
    private final Messages messages;
    private final Calls calls;

    Answering(CentreThreads threads, Messages messages, Calls calls) {
        this.threads = threads;
        this.messages = messages;
        this.calls = calls;
    }

    /** Answers, and throws their draft away; false where the help-seeker has ended their access. */
    public Optional<Boolean> answer(SignedIn who, UUID thread, UUID id, MessageText text) {
        return threads.change(who, thread, filed -> {
            if (filed.shared().hasLeft()) {
                return false;
            }
            throwAwayDraft(filed, who);
            threads.send(filed, id, Letter.of(next(filed), Kind.CENTRE, who.staff(), text.text()));
            return true;
        });
    }

    /** Keeps an answer that is not finished instead of the one they kept before. */
    public Optional<Boolean> draft(SignedIn who, UUID thread, MessageText text) {
        return threads.change(who, thread, filed -> {
            throwAwayDraft(filed, who);
            threads.note(filed, UUID.randomUUID(), Kind.DRAFT, who, text);
            return true;
        });
    }

    /** Throws their draft away. */
    public Optional<Boolean> discard(SignedIn who, UUID thread) {
        return threads.change(who, thread, filed -> {
            throwAwayDraft(filed, who);
            return true;
        });
    }

    /** Writes what the centre alone reads. */
    public Optional<Boolean> note(SignedIn who, UUID thread, UUID id, MessageText text) {
        return threads.change(who, thread, filed -> {
            threads.note(filed, id, Kind.NOTE, who, text);
            return true;
        });
    }

    /** Keeps a report of concern that was made, as it was sent. */
    public Optional<Boolean> report(SignedIn who, UUID thread, UUID id, MessageText letter) {
        return threads.change(who, thread, filed -> {
            threads.note(filed, id, Kind.REPORT, who, letter);
            return true;
        });
    }

    /** They have been called: the number is gone. False where nobody waits for a call. */
    public Optional<Boolean> called(SignedIn who, UUID thread) {
        return threads.change(who, thread, filed -> {
            boolean waited = calls.forget(filed.id(), filed.card().keys());
            if (waited && !filed.shared().hasLeft()) {
                threads.send(filed, UUID.randomUUID(), Letter.of(next(filed), Kind.CALLED, who.staff(), ""));
            }
            return waited;
        });
    }

    /** What came of saying yes or no. */
    public sealed interface Decision {

        /** Besked: who referred is told it. */
        record Told() implements Decision {}

        /** Redan besked: somebody has said something else than what they were shown, and that stands. */
        record Already(Referral.State stands) implements Decision {}

        /** Ingen remiss: nobody was referred. */
        record NobodyReferred() implements Decision {}
    }

    /**
     * Says yes or no to somebody who was referred.
     *
     * @param shown what stood when they were shown it: nobody overturns a colleague's word unknowing
     */
    public Optional<Decision> decide(SignedIn who, UUID thread, Referral.State shown, Referral.State decided) {
        return threads.change(who, thread, filed -> {
            Referral.@Nullable State stands = filed.shared().referral();
            if (stands == null) {
                return new Decision.NobodyReferred();
            }
            if (stands != shown) {
                return new Decision.Already(stands);
            }
            threads.share(filed, filed.shared().with(decided));
            return new Decision.Told();
        });
    }

    private void throwAwayDraft(Filed filed, SignedIn who) {
        threads.letters(filed).stream()
                .filter(sent -> sent.letter().kind() == Kind.DRAFT
                        && who.staff().equals(sent.letter().author()))
                .forEach(sent -> messages.remove(sent.place().id()));
    }

    private static int next(Filed filed) {
        return filed.shared().latest().number() + 1;
    }
}
