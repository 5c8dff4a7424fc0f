package se.fyren.web.crowd;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Semaphore;

/**
 * Turordning: so many are worked on at once, so many of them for one source, and those who wait are called source by
 * source. A hundred from one place thus never stand before the one from another.
 */
final class Turns {

    private final int forOne;
    private final Map<Source, Queue<Semaphore>> waiting = new LinkedHashMap<>();
    private final Map<Source, Integer> working = new HashMap<>();
    private int free;

    /**
     * @param atOnce how many are worked on at once
     * @param forOne how many of them of one source
     */
    Turns(int atOnce, int forOne) {
        free = atOnce;
        this.forOne = forOne;
    }

    /** Waits until it is this source's turn; {@link #end} gives it back. */
    void await(Source source) {
        Semaphore called = new Semaphore(0);
        synchronized (this) {
            waiting.computeIfAbsent(source, first -> new ArrayDeque<>()).add(called);
            call();
        }
        called.acquireUninterruptibly();
    }

    /** Gives back the turn. */
    synchronized void end(Source source) {
        free++;
        working.computeIfPresent(source, (same, turns) -> turns == 1 ? null : turns - 1);
        call();
    }

    private void call() {
        boolean someoneWasCalled = true;
        while (free > 0 && someoneWasCalled) {
            someoneWasCalled = callNext();
        }
    }

    /** Calls one of the source that has waited longest and has fewer than its share; it then stands last. */
    private boolean callNext() {
        for (Iterator<Map.Entry<Source, Queue<Semaphore>>> sources =
                        waiting.entrySet().iterator();
                sources.hasNext(); ) {
            Map.Entry<Source, Queue<Semaphore>> one = sources.next();
            Source source = one.getKey();
            if (working.getOrDefault(source, 0) < forOne) {
                Queue<Semaphore> theirs = one.getValue();
                sources.remove();
                free--;
                working.merge(source, 1, Integer::sum);
                theirs.remove().release();
                if (!theirs.isEmpty()) {
                    waiting.put(source, theirs);
                }
                return true;
            }
        }
        return false;
    }
}
