package se.fyren.conversations.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.Referral;
import se.fyren.web.Codes;

/** Steg: what a counsellor does to a thread with one button. */
public enum Step {
    /** Raises the flag of danger. */
    RAISE,
    /** Has seen the flag, as the second colleague. */
    SEE,
    LOWER,
    REST,
    WAKE,
    /** Somebody has asked for the document. */
    REQUEST,
    /** Who asked for the document has got their answer. */
    REQUEST_ANSWERED,
    /** They have called who left a number. */
    CALLED,
    ACCEPT,
    DECLINE,
    /** Yes, after the centre has said no. */
    ACCEPT_AFTER_ALL,
    /** No, after the centre has said yes. */
    DECLINE_AFTER_ALL;

    /** Whether it is done even where the thread has changed since they were shown it. */
    boolean isUrgent() {
        return this == RAISE || this == SEE;
    }

    /** What can be said of who was referred, as it stands; nothing where nobody was. */
    static List<Step> of(Referral.@Nullable State referral) {
        return switch (referral) {
            case null -> List.of();
            case RECEIVED -> List.of(ACCEPT, DECLINE);
            case ACCEPTED -> List.of(DECLINE_AFTER_ALL);
            case DECLINED -> List.of(ACCEPT_AFTER_ALL);
        };
    }

    /** The one with the code; empty where there is none. */
    static Optional<Step> of(String code) {
        return Stream.of(values()).filter(one -> Codes.of(one).equals(code)).findFirst();
    }
}
