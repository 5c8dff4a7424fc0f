package se.fyren.editing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.fyren.editing.Preview.Compared;
import se.fyren.guide.Door;
import se.fyren.guide.Verdict;

/**
 * Sida vid sida: one door before and after a change, to one situation.
 *
 * @param before null where it was no door
 * @param after null where it is a door no longer
 * @param different whether anything that is told of the door differs, also where the verdict does not
 */
public record Side(
        String service, @Nullable Verdict before, @Nullable Verdict after, boolean different) {

    private record Name(String service, Door.Beneficiary beneficiary) {}

    /** Every door of the two answers, those that differ first. */
    public static List<Side> of(Compared compared) {
        Map<Name, Door> before = byName(compared.before().doors());
        Map<Name, Door> after = byName(compared.after().doors());
        Map<Name, Door> all = new LinkedHashMap<>(after);
        all.putAll(before);
        List<Side> sides = new ArrayList<>();
        all.forEach((name, door) -> {
            @Nullable Door then = before.get(name);
            @Nullable Door now = after.get(name);
            sides.add(new Side(
                    door.service().name(),
                    then == null ? null : then.verdict(),
                    now == null ? null : now.verdict(),
                    !Objects.equals(then, now)));
        });
        sides.sort(Comparator.comparing(side -> !side.different()));
        return List.copyOf(sides);
    }

    private static Map<Name, Door> byName(List<Door> doors) {
        Map<Name, Door> named = new LinkedHashMap<>();
        doors.forEach(door -> named.put(new Name(door.service().id(), door.beneficiary()), door));
        return named;
    }
}
