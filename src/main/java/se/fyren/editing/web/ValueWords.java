package se.fyren.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/** Svarens ord: what the value of a rule means, in a language; the value itself where it means nothing. */
record ValueWords(Texts texts, UnaryOperator<String> area) {

    static final List<String> REACHES = List.of("national", "anyone", "own-residents", "by-agreement");
    static final String NO_LIMIT = "none";
    static final String UNSTATED = "unstated";

    private static final Set<String> ANSWERS = codes(Answer.values());
    private static final Set<String> AUDIENCES = codes(Audience.values());
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern AGES = Pattern.compile("([0-9]*)\\.\\.([0-9]*)");

    private static Set<String> codes(Enum<?>... words) {
        return Set.copyOf(Arrays.stream(words).map(Codes::of).toList());
    }

    String of(String rule, String value) {
        return switch (AnswerForm.of(rule)) {
            case REACH -> reach(value);
            case AGES -> ages(value);
            case ANSWER, YES -> ANSWERS.contains(value) ? texts.of("directory.value." + value) : value;
            case AUDIENCE -> AUDIENCES.contains(value) ? texts.of("editing.word." + value) : value;
            case LANGUAGES ->
                texts.list(Stream.of(value.split(" ", -1))
                        .filter(one -> !one.isEmpty())
                        .map(texts::nameOf)
                        .toList());
            case HOW_MANY ->
                value.equals("half")
                        ? texts.of("editing.value.half")
                        : NUMBER.matcher(value).matches() ? texts.of("editing.value.counted", value) : value;
            case NONE -> value;
        };
    }

    private String reach(String value) {
        if (REACHES.contains(value)) {
            return texts.of("directory.value." + value);
        }
        return value.startsWith(AnswerForm.AREAS) && !value.equals(AnswerForm.AREAS)
                ? texts.list(areas(value).stream().map(area).toList())
                : value;
    }

    /** The codes of the areas that a reach names. */
    static List<String> areas(String value) {
        return value.startsWith(AnswerForm.AREAS)
                ? Stream.of(value.substring(AnswerForm.AREAS.length()).split("\\+", -1))
                        .filter(code -> !code.isEmpty())
                        .toList()
                : List.of();
    }

    String ages(String value) {
        if (value.equals(NO_LIMIT)) {
            return texts.of("directory.value.no-limit");
        }
        if (value.equals(UNSTATED)) {
            return texts.of("editing.value.unstated");
        }
        var ages = AGES.matcher(value);
        if (!ages.matches() || value.equals(AnswerForm.TO)) {
            return value;
        }
        String youngest = ages.group(1);
        String oldest = ages.group(2);
        return youngest.isEmpty()
                ? texts.of("editing.value.at-most", oldest)
                : oldest.isEmpty()
                        ? texts.of("editing.value.at-least", youngest)
                        : texts.of("editing.value.between", youngest, oldest);
    }
}
