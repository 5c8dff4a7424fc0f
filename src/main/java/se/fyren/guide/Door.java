package se.fyren.guide;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.directory.Need;
import se.fyren.directory.Service;

/**
 * Dörr: a service as it stands to one situation.
 *
 * @param beneficiary whom the help behind this door is for
 * @param helps what it says that it helps with
 * @param reasons the most telling first; never empty
 * @param free whether it costs nothing; null where no source says
 * @param anonymous whether one need not say who one is; null where no source says
 */
public record Door(
        Service service,
        Beneficiary beneficiary,
        List<Need> helps,
        Verdict verdict,
        List<Reason> reasons,
        List<Channel> channels,
        @Nullable Boolean free,
        @Nullable Boolean anonymous,
        List<NextStep> next) {

    public Door {
        helps = List.copyOf(helps);
        reasons = List.copyOf(reasons);
        channels = List.copyOf(channels);
        next = List.copyOf(next);
    }

    /** Vem hjälpen är för: the person whom age and municipality describe, or the one who asks. */
    public enum Beneficiary {
        PERSON,
        ASKER;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** The word in the contract. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /** The reasons worth reading at once: the first, and what is to be weighed before going. */
    public List<Reason> foremost() {
        return reasons.stream()
                .filter(one -> one.equals(reasons.getFirst()) || one.code().isToWeigh())
                .toList();
    }

    public boolean isOpen() {
        return verdict == Verdict.OPEN;
    }

    /** Whether it can be used at once, as one reads. */
    public boolean answersAtOnce() {
        for (Channel channel : channels) {
            if (channel.answersAtOnce()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody answers while one waits. */
    public boolean hasSomeoneThere() {
        return channels.stream().anyMatch(Channel::isSomeoneThere);
    }

    /** Whether one can write to them here. */
    public boolean isWrittenToHere() {
        return channels.stream().anyMatch(Channel::isWrittenHere);
    }

    /** Whether there is a number or an address to use. */
    public boolean hasKnownChannel() {
        for (Channel channel : channels) {
            if (channel.value() != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is among the reasons. */
    public boolean says(Reason.Code code) {
        for (Reason reason : reasons) {
            if (reason.code() == code) {
                return true;
            }
        }
        return false;
    }
}
