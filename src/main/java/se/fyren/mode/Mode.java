package se.fyren.mode;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * Driftläge: the demo, with its conveniences, or the real thing. No setting chooses: the demo is where its marker lies
 * in a folder on the class path, which {@code ./mvnw spring-boot:run} alone sees to.
 */
public enum Mode {
    DEMO("This is the demo: for trying out, never for real people. Production is started from the jar."),
    PRODUCTION("This is production: the demo's conveniences are not in it.");

    static final String MARKER = "fyren/demo.properties";

    private final String sentence;

    Mode(String sentence) {
        this.sentence = sentence;
    }

    public boolean isDemo() {
        return this == DEMO;
    }

    /** What a person is told at the start. */
    String sentence() {
        return sentence;
    }

    /** A marker inside a jar counts for nothing: what is packaged is production. */
    static Mode of(@Nullable URL marker) {
        return marker != null && marker.getProtocol().equals("file") ? DEMO : PRODUCTION;
    }
}
