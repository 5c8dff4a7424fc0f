package se.fyren.directory.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.directory.Need;
import se.fyren.directory.Reach;
import se.fyren.directory.Role;
import se.fyren.directory.changes.Fault;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.AreaCode;

/** The words in which {@code rules.csv} states its rules. A word that is not among them is refused. */
final class RuleWords {

    static final String REACH = "reach";
    static final String REACH_PROFESSIONAL = "reach:professional";
    static final String OFFERED = "offered";
    static final String CASEWORK = "casework";
    static final String AGE = "age";
    static final String FREE = "free";
    static final String ANONYMOUS = "anonymous";
    static final String UNREGISTERED = "unregistered";
    static final String OPERATING = "operating";
    static final String AUDIENCE = "audience";
    static final String INTERPRETERS = "interpreters";
    static final String AREAS = "area:";
    static final String HELPS = "helps:";
    static final String RECEIVES = "receives:";

    private static final List<String> PLAIN = List.of(
            REACH, REACH_PROFESSIONAL, OFFERED, CASEWORK, AGE, FREE, ANONYMOUS, UNREGISTERED, OPERATING, AUDIENCE);

    /** Rules that editors and readers see and that turn no verdict; some have several answers. */
    private static final List<String> REMARKS = List.of("agreements-counted", "ages-differ", INTERPRETERS);

    private RuleWords() {}

    /** Whether there is such a rule. */
    static boolean isRule(String rule) {
        return PLAIN.contains(rule)
                || REMARKS.contains(rule)
                || need(rule).isPresent()
                || role(rule).isPresent();
    }

    /** The rule itself; an {@link IllegalArgumentException} where there is none such. */
    static String known(String rule) {
        if (!isRule(rule)) {
            throw new IllegalArgumentException("«" + rule + "» is not a rule");
        }
        return rule;
    }

    /** The value itself, once it has been read. */
    static String checked(String rule, String value) {
        var _ = read(rule, value);
        return value;
    }

    /** Why a value of the rule cannot stand, where nothing more is known. */
    static Fault fault(String rule) {
        return rule.equals(AGE) ? Fault.NOT_AN_AGE_RANGE : Fault.UNKNOWN_WORD;
    }

    /** Reads the value as the rule demands; an {@link IllegalArgumentException} names the word that is unknown. */
    static Object read(String rule, String value) {
        return switch (rule) {
            case REACH, REACH_PROFESSIONAL, CASEWORK, OFFERED -> reach(value);
            case AGE -> age(value);
            case FREE, ANONYMOUS, OPERATING, UNREGISTERED -> answer(value);
            case AUDIENCE -> audience(value);
            default -> {
                if (need(rule).isPresent() || role(rule).isPresent()) {
                    yield answer(value);
                }
                if (REMARKS.contains(rule)) {
                    yield value;
                }
                throw new IllegalArgumentException("«" + rule + "» is not a rule");
            }
        };
    }

    /** Whether a source may give several answers at once. */
    static boolean hasSeveralAnswers(String rule) {
        return List.of(AUDIENCE, INTERPRETERS, "agreements-counted").contains(rule);
    }

    static Reach reach(String value) {
        return switch (value) {
            case "national" -> new Reach.National();
            case "anyone" -> new Reach.Anyone();
            case "own-residents" -> new Reach.OwnResidents();
            case "by-agreement" -> new Reach.ByAgreement();
            default -> {
                if (!value.startsWith(AREAS)) {
                    throw new IllegalArgumentException("«" + value + "» is not a reach");
                }
                if (value.equals(AREAS)) {
                    throw new WrongCell("value", Fault.MISSING, "no area");
                }
                yield new Reach.Areas(Stream.of(value.substring(AREAS.length()).split("\\+"))
                        .map(AreaCode::new)
                        .toList());
            }
        };
    }

    static AgeRange age(String value) {
        return value.equals("none") || value.equals("unstated") ? AgeRange.EVERYONE : AgeRange.parse(value);
    }

    static Answer answer(String value) {
        return one(Answer.class, value);
    }

    static Audience audience(String value) {
        return one(Audience.class, value);
    }

    static Optional<Need> need(String rule) {
        return rule.startsWith(HELPS) ? Need.of(rule.substring(HELPS.length())) : Optional.empty();
    }

    static Optional<Role> role(String rule) {
        return rule.startsWith(RECEIVES) ? Role.of(rule.substring(RECEIVES.length())) : Optional.empty();
    }

    /** The constant whose name the file writes in lower case with hyphens. */
    static <E extends Enum<E>> E one(Class<E> words, String value) {
        return Arrays.stream(words.getEnumConstants())
                .filter(one -> word(one).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("«" + value + "» is not one of "
                        + Arrays.toString(words.getEnumConstants())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')));
    }

    /** The constant as the files write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
