package se.fyren.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.Period;

/**
 * Kontaktväg: a way to reach a service.
 *
 * @param value a phone number in E.164 or as a short number, an address, a link; null where the channel is known to
 *     exist and its value is not
 * @param printed the value as a person reads it
 * @param hours when somebody answers, null where that is not known
 */
public record Channel(
        Type type,
        @Nullable String value,
        @Nullable String printed,
        @Nullable Hours hours,
        Period period,
        Provenance provenance) {

    /** How one gets in touch; the contract's words are the lower-case names. */
    public enum Type {
        PHONE("phone"),
        CHAT("chat"),
        SMS("sms"),
        EMAIL("email"),
        WEB("web"),
        VISIT("visit"),
        BOOKING("booking"),
        WRITE("write"),
        VIA_MUNICIPALITY("via-municipality");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /** When somebody answers. */
    public enum Hours {
        ALWAYS,
        /** Weekdays in working hours. */
        OFFICE_HOURS,
        /** The sources differ. */
        DIFFER
    }

    /** A sealed conversation here: it has no address, for no address may say who is on the other side. */
    public static Channel writtenHere(Provenance provenance) {
        return new Channel(Type.WRITE, null, null, null, Period.ALWAYS, provenance);
    }

    /** Whether it is a sealed conversation here. */
    public boolean isWrittenHere() {
        return type == Type.WRITE && value == null;
    }

    /** Whether one can use it at once, as one reads: somebody or something takes what one says. */
    public boolean answersAtOnce() {
        return isWrittenHere() || isSomeoneThere();
    }

    /** Whether somebody or something answers while one waits. */
    public boolean isSomeoneThere() {
        return value != null
                && switch (type) {
                    case PHONE, CHAT, SMS -> true;
                    case WRITE, EMAIL, WEB, VISIT, BOOKING, VIA_MUNICIPALITY -> false;
                };
    }
}
