package se.fyren.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.directory.Service;

/**
 * Dörr: a service as it stands to one situation.
 *
 * @param beneficiary whom the help behind this door is for
 * @param reasons the most telling first; never empty
 * @param free whether it costs nothing; null where no source says
 * @param anonymous whether one need not say who one is; null where no source says
 */
public record Door(
        Service service,
        Beneficiary beneficiary,
        Verdict verdict,
        List<Reason> reasons,
        List<Channel> channels,
        @Nullable Boolean free,
        @Nullable Boolean anonymous,
        List<NextStep> next) {

    public Door {
        reasons = List.copyOf(reasons);
        channels = List.copyOf(channels);
        next = List.copyOf(next);
    }

    /** Vem hjälpen är för: the person whom age and municipality describe, or the one who asks. */
    public enum Beneficiary {
        PERSON,
        ASKER;

        /** The word in the contract. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return verdict == Verdict.OPEN;
    }

    /** Whether someone answers at once, as one reads. */
    public boolean answersAtOnce() {
        return channels.stream().anyMatch(Channel::answersAtOnce);
    }
}
