package se.fyren.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into the data folder from the archive that Fyren carries. */
record PostgresBinaries(Path home) {

    /** The version whose data folders these programs understand. */
    static final String MAJOR_VERSION = "18";

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String PREFIX = "postgresql-";
    private static final int MEGABYTES = 100;

    Path program(String name) {
        return home.resolve("bin", name);
    }

    /** @throws CannotStart if this machine has no such programs, or no room for them */
    static PostgresBinaries unpackedIn(DataFolder folder) throws InterruptedException {
        URL archive = archive();
        try {
            // The archive's checksum is its version: any other build gets a folder of its own.
            long version =
                    ((JarURLConnection) archive.openConnection()).getJarEntry().getCrc();
            Path home = folder.resolve(PREFIX + MAJOR_VERSION + "-" + Long.toHexString(version));
            if (!Files.isDirectory(home)) {
                log.info("Unpacking PostgreSQL {} into {}. This is done once.", MAJOR_VERSION, folder.path());
                folder.requireMegabytes(MEGABYTES);
                removeOthers(folder);
                Path unpacked = folder.emptyFolder(PREFIX + "unpacking");
                unpack(archive, unpacked);
                flush(unpacked);
                Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }

    /** A power cut just after the move must not leave empty programs behind, which would never be unpacked again. */
    private static void flush(Path unpacked) throws IOException, InterruptedException {
        new ProcessBuilder("sync", "-f", unpacked.toString()).start().waitFor();
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = "postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system,
                        System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64");
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new CannotStart("Fyren carries no PostgreSQL for this machine (" + name
                    + "); build it here, or set FYREN_DATABASE_URL to a PostgreSQL that runs elsewhere.");
        }
        return archive;
    }

    private static void removeOthers(DataFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            List<Path> others = files.filter(
                            file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an archive that writes outside its folder");
                }
                createFolders(target, entry.isDirectory() ? file : file.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, file);
                    boolean program = (entry.getMode() & 0100) != 0;
                    allow(file, program ? "rwxr-xr-x" : "rw-r--r--");
                }
            }
        }
    }

    private static void createFolders(Path target, Path folder) throws IOException {
        Path step = target;
        for (Path name : target.relativize(folder.normalize())) {
            step = step.resolve(name);
            if (!Files.isDirectory(step)) {
                Files.createDirectory(step);
                allow(step, "rwxr-xr-x");
            }
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
