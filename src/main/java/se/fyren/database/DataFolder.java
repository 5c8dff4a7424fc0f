package se.fyren.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder in which one Fyren at a time keeps its embedded database: held from opening to closing. */
record DataFolder(Path path, FileChannel hold) implements AutoCloseable {

    /** For a new file that only Fyren's user may read or write, or hold. */
    static final FileAttribute<?> FOR_FYREN_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final long MEGABYTE = 1024 * 1024;

    /**
     * Opens the folder, and creates it where it is missing.
     *
     * @throws CannotStart if it cannot be written to, or another Fyren holds it
     */
    static DataFolder open(Path folder) {
        FileChannel hold = null;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                ServerAccount.letPass(folder);
            }
            Path path = folder.toRealPath();
            hold = FileChannel.open(
                    path.resolve("fyren.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    FOR_FYREN_ALONE);
            if (isFree(hold)) {
                return new DataFolder(path, hold);
            }
            hold.close();
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
        throw new CannotStart("Another Fyren is already running on the data folder " + folder.toAbsolutePath()
                + "; stop it, or give this one a folder of its own with FYREN_DATA_DIR.");
    }

    private static boolean isFree(FileChannel hold) throws IOException {
        try {
            @Nullable FileLock lock = hold.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) { // held by this very process
            return false;
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** @throws CannotStart if the disk has less room than this */
    void requireMegabytes(long needed) {
        try {
            long free = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
            if (free < needed) {
                throw noRoom(null);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Creates an empty folder here, in place of what a start that was cut short may have left under this name. */
    Path emptyFolder(String name) throws IOException {
        Path empty = resolve(name);
        FileSystemUtils.deleteRecursively(empty);
        Files.createDirectory(empty);
        ServerAccount.letPass(empty);
        return empty;
    }

    CannotStart noRoom(@Nullable Throwable cause) {
        return new CannotStart(
                "There is no room left on the disk of the data folder " + path + "; Fyren needs 500 MB to begin with.",
                cause);
    }

    CannotStart cannotWrite(IOException e) {
        return isFull(e) ? noRoom(e) : cannotWrite(path, e);
    }

    CannotStart serverFailed(Program.Failed e) {
        return isFull(e)
                ? noRoom(e)
                : new CannotStart("The embedded database in " + path + " could not be started; its last words were: "
                        + e.getMessage());
    }

    private static boolean isFull(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left");
    }

    private static CannotStart cannotWrite(Path folder, IOException e) {
        String reason = e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
        return new CannotStart(
                "Fyren cannot write in the data folder " + folder.toAbsolutePath() + " (" + reason
                        + "); make it writable for the user who starts Fyren, or name another with FYREN_DATA_DIR.",
                e);
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }
}
