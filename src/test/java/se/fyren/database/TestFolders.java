package se.fyren.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders as a person would make them; JUnit's own are closed to everybody else, also to root's database. */
public final class TestFolders {

    /** A folder that everyone may enter, and only its owner write to. */
    public static Path enteredByAll(Path parent) throws IOException {
        allow(parent, "rwxr-xr-x");
        return parent;
    }

    /** A folder that everyone may write to. */
    static Path writableByAll(Path parent, String name) throws IOException {
        Path folder = Files.createDirectory(enteredByAll(parent).resolve(name));
        allow(folder, "rwxrwxrwx");
        return folder;
    }

    static void allow(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private TestFolders() {}
}
