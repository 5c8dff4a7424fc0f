package se.fyren.conversations.web;

import se.fyren.conversations.MessageText;
import se.fyren.conversations.ShortText;

/** The keys of what is said of a text that is not taken. */
final class Faults {

    static final String UNFIT = "conversations.wrong.unfit";
    static final String SENT_BEFORE = "conversations.wrong.sent-before";

    private Faults() {}

    /** Of one line; empty where nothing is wrong. */
    static String ofLine(String typed) {
        return ShortText.fault(typed)
                .map(fault -> switch (fault) {
                    case BLANK -> "conversations.wrong.blank";
                    case TOO_LONG -> "conversations.wrong.line-too-long";
                    case UNREADABLE -> "conversations.wrong.unreadable";
                })
                .orElse("");
    }

    /** Empty where nothing is wrong. */
    static String of(String typed) {
        return MessageText.fault(typed)
                .map(fault -> switch (fault) {
                    case BLANK -> "conversations.wrong.blank";
                    case TOO_LONG -> "conversations.wrong.too-long";
                    case UNREADABLE -> "conversations.wrong.unreadable";
                })
                .orElse("");
    }
}
