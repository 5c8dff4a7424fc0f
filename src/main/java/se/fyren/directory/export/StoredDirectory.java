package se.fyren.directory.export;

import java.util.SequencedMap;
import se.fyren.directory.Snapshot;

/** Den lagrade katalogen: what the database holds. */
public interface StoredDirectory {

    /**
     * Det lagrade vid ett tillfälle: all that is stored at one moment.
     *
     * @param digest tells whether anything has changed, in hexadecimal
     * @param snapshot made of the same rows as the files
     * @param files the data files' texts by their names, in the form in which they are loaded
     */
    record Edition(String digest, Snapshot snapshot, SequencedMap<String, String> files) {}

    Edition edition();
}
