package se.fyren.directory;

import java.util.Set;

/** Mottagande: which services can be written to here. The directory asks; who carries the letters answers. */
@FunctionalInterface
public interface Receiving {

    /** Their ids. Every question to the guide asks for them, so they are answered from memory. */
    Set<String> services();
}
