package se.fyren.conversations.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.domain.Inbox.State;
import se.fyren.web.Codes;

/**
 * Visat: which part of the inbox somebody has asked for.
 *
 * @param only the one group that is shown; null where all are, each with those that come first
 * @param from how many of that group come before
 */
public record Shown(Whose whose, @Nullable State only, int from) {

    private static final int FEW = 50;
    private static final int MANY = 200;

    /** What the address asks for; what makes no sense in it asks for nothing. */
    static Shown of(String whose, String state, String from) {
        @Nullable
        State only = Stream.of(State.values())
                .filter(one -> Codes.of(one).equals(state))
                .findFirst()
                .orElse(null);
        return new Shown(
                Whose.of(whose), only, only != null && from.matches("[0-9]{1,7}") ? Integer.parseInt(from) : 0);
    }

    public List<State> states() {
        return only == null ? List.of(State.values()) : List.of(only);
    }

    /** Those of the group that are shown. */
    <T> List<T> of(List<T> group) {
        int first = Math.min(from, group.size());
        return group.subList(first, Math.min(first + atOnce(), group.size()));
    }

    /** Where those begin that come after them in the group. */
    public int next() {
        return only == null ? 0 : from + MANY;
    }

    /** Where those begin that come before them in the group. */
    public int previous() {
        return Math.max(0, from - MANY);
    }

    private int atOnce() {
        return only == null ? FEW : MANY;
    }
}
