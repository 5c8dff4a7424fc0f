package se.fyren.directory.domain;

import org.springframework.core.io.ClassPathResource;
import se.fyren.directory.Snapshot;
import se.fyren.directory.export.StoredDirectory;

/** The directory that ships with Fyren, straight from its files, for tests that need no database. */
public final class ShippedDirectory {

    private static final Facts FACTS = read();
    private static final Snapshot SNAPSHOT = SnapshotBuilder.build(FACTS, 1);

    private ShippedDirectory() {}

    public static Snapshot snapshot() {
        return SNAPSHOT;
    }

    /** The same, as if it were stored and had this digest. */
    public static StoredDirectory.Edition stored(String digest) {
        return new StoredDirectory.Edition(digest, SNAPSHOT, FactWriting.of(FACTS));
    }

    private static Facts read() {
        return switch (FactReading.of(new ClassPathResource("/directory/"))) {
            case FactReading.Accepted accepted -> accepted.facts();
            case FactReading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
