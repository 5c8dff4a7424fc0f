package se.fyren.guide;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Observation;
import se.fyren.kernel.AgeRange;

/**
 * Skäl: why a door is as it is, with the source that says so.
 *
 * @param source the source's id, null where the reason is something left unsaid
 * @param checked the last day the fact was checked, null where that is not known
 * @param until a last day that the reason tells, null where it tells none
 * @param ages the ages that the reason tells, null where it tells none
 */
public record Reason(
        Code code,
        @Nullable String source,
        @Nullable LocalDate checked,
        @Nullable LocalDate until,
        @Nullable AgeRange ages) {

    /** Why. Each has its words in the message files, {@code guide.reason.<code>}. */
    public enum Code {
        AGREEMENT,
        AGREEMENT_TRIAL,
        NO_AGREEMENT,
        AGREEMENT_ENDED,
        AGREEMENT_UNKNOWN,
        /** The municipality answers for everyone who stays there (Social Services Act). */
        HOME_MUNICIPALITY,
        OWN_RESIDENTS,
        OWN_RESIDENTS_ONLY,
        AREA,
        OUTSIDE_AREA,
        NATIONAL,
        /** A coordinator's region. */
        REGION,
        CONSULTATION,
        REACH_UNKNOWN,
        MUNICIPALITY_UNSAID,
        AGE_WITHIN,
        AGE_BELOW,
        AGE_ABOVE,
        AGE_UNSAID,
        AGE_UNKNOWN,
        /** The ages a coordinator's track is about; closes nothing. */
        AGE_TRACK,
        ROLE_UNKNOWN,
        OPERATING_UNKNOWN,
        FOR_YOUNG,
        FOR_WOMEN,
        FOR_LGBTQ,
        /** Receives people whom no authority knows of. */
        RECEIVES_UNREGISTERED,
        AUTHORITY,
        AGE_CONFLICT,
        REACH_CONFLICT,
        CASEWORK_DIFFERS,
        CONFIRM;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** Whether it tells the reader something to weigh before going, beyond the verdict itself. */
        public boolean isToWeigh() {
            return switch (this) {
                case FOR_YOUNG,
                        FOR_WOMEN,
                        FOR_LGBTQ,
                        RECEIVES_UNREGISTERED,
                        AUTHORITY,
                        AGE_CONFLICT,
                        REACH_CONFLICT,
                        CASEWORK_DIFFERS,
                        AGE_TRACK -> true;
                default -> false;
            };
        }

        /** Whether it tells which ages the door is for. */
        public boolean isAboutAge() {
            return switch (this) {
                case AGE_WITHIN, AGE_UNKNOWN, AGE_CONFLICT, AGE_TRACK -> true;
                default -> false;
            };
        }

        /** The word in the contract. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /** A reason that rests on what was left unsaid. */
    public static Reason unsaid(Code code) {
        return new Reason(code, null, null, null, null);
    }

    /** A reason that rests on a fact. */
    public static Reason of(Code code, Observation<?> fact) {
        return new Reason(
                code,
                fact.provenance().source(),
                fact.provenance().checked(),
                fact.period().last(),
                fact.value() instanceof AgeRange ages ? ages : null);
    }
}
