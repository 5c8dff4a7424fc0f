package se.fyren.access.accounts;

import java.util.HashMap;
import java.util.Map;

/** Places to wait in that no stranger can take, and of which nobody can take many ({@link OneAtATime}). */
final class KeptPlaces {

    /** All of them come to their turn in the time that one waits. */
    static final int PLACES = 20;
    /** Two browsers at once, or one and somebody who has stolen what it keeps. */
    static final int OF_ONE = 2;

    private final Map<String, Integer> taken = new HashMap<>();

    synchronized boolean take(String name) {
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        int own = taken.getOrDefault(name, 0);
        if (all >= PLACES || own >= OF_ONE) {
            return false;
        }
        taken.put(name, own + 1);
        return true;
    }

    synchronized void leave(String name) {
        taken.computeIfPresent(name, (who, own) -> own > 1 ? own - 1 : null);
    }
}
