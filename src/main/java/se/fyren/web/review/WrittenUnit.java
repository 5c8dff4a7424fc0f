package se.fyren.web.review;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text as it is written into a file.
 *
 * @param target empty where there is nothing but the Swedish text
 */
record WrittenUnit(String key, String source, String target, String state) {

    /** The bundle that the text stands in: a key begins with its name. */
    String bundle() {
        return key.substring(0, key.indexOf('.'));
    }

    boolean hasTarget() {
        return !target.isEmpty();
    }

    /** The places that are filled in, each once. */
    Set<String> places() {
        return Stream.of(source, target)
                .flatMap(text -> Xliff.PLACEHOLDER.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
