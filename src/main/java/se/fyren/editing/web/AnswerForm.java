package se.fyren.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.fyren.directory.Need;
import se.fyren.directory.Role;

/** Svarsform: how a rule is answered. */
enum AnswerForm {
    /** Whom a service is for: one of a few words, or areas. */
    REACH,
    AGES,
    /** Yes, no, in part or unknown. */
    ANSWER,
    AUDIENCE,
    YES,
    LANGUAGES,
    HOW_MANY,
    /** No rule has been chosen. */
    NONE;

    /** Before the areas of a reach. */
    static final String AREAS = "area:";

    /** Between the youngest and the oldest. */
    static final String TO = "..";

    private static final List<String> PLAIN = List.of(
            "operating",
            "reach",
            "reach:professional",
            "offered",
            "casework",
            "age",
            "audience",
            "free",
            "anonymous",
            "unregistered",
            "interpreters",
            "agreements-counted",
            "ages-differ");

    static AnswerForm of(String rule) {
        return switch (rule) {
            case "reach", "reach:professional", "offered", "casework" -> REACH;
            case "age" -> AGES;
            case "audience" -> AUDIENCE;
            case "ages-differ" -> YES;
            case "interpreters" -> LANGUAGES;
            case "agreements-counted" -> HOW_MANY;
            default -> rules().contains(rule) ? ANSWER : NONE;
        };
    }

    /** Every rule, in the order of the form. */
    static List<String> rules() {
        return Stream.of(
                        PLAIN.stream(),
                        Arrays.stream(Role.values()).map(role -> "receives:" + role.code()),
                        Arrays.stream(Need.values()).map(need -> "helps:" + need.code()))
                .flatMap(words -> words)
                .toList();
    }
}
