package se.fyren.directory.domain;

import org.springframework.core.io.ClassPathResource;
import se.fyren.directory.Snapshot;

/** The directory that ships with Fyren, straight from its files, for tests that need no database. */
public final class ShippedDirectory {

    private static final Snapshot SNAPSHOT = read();

    private ShippedDirectory() {}

    public static Snapshot snapshot() {
        return SNAPSHOT;
    }

    private static Snapshot read() {
        return switch (FactReading.of(new ClassPathResource("/directory/"))) {
            case FactReading.Accepted accepted -> SnapshotBuilder.build(accepted.facts(), 1);
            case FactReading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
