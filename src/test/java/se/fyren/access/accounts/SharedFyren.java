package se.fyren.access.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One Fyren for every class that opens units of its own in it, minds nobody else's rows and turns the clock back: starting
 * one takes as long as most of those classes do. It stands until the tests' process ends.
 */
public final class SharedFyren {

    private static @Nullable StaffedFyren house;

    private SharedFyren() {}

    public static synchronized StaffedFyren get() {
        @Nullable StaffedFyren standing = house;
        if (standing == null) {
            standing = new StaffedFyren(folder());
            house = standing;
        }
        return standing;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fyren");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
