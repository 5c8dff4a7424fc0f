package se.fyren.directory.hsds;

import java.util.ArrayList;
import java.util.List;
import se.fyren.directory.hsds.HsdsImport.Problem;

/** Felen: what is found to be wrong, in that order, and never more than a person can use. */
final class Problems {

    static final int MOST = 100;

    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String reason) {
        add(place.file(), place.pointer(), reason);
    }

    void add(String file, String pointer, String reason) {
        if (found.size() < MOST) {
            found.add(new Problem(file, pointer, reason));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
