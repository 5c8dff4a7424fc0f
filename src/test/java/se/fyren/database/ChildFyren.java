package se.fyren.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.SystemProperties;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.NullMarked;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** {@link WritesRows} in a JVM of its own, which can be killed. */
record ChildFyren(Process process, BufferedReader output, Path folder) implements AutoCloseable {

    static final boolean ROOT = System.getProperty("user.name").equals("root");

    private static final List<Class<?>> NEEDED = List.of(
            WritesRows.class,
            EmbeddedPostgres.class,
            TarArchiveInputStream.class,
            IOUtils.class,
            SystemProperties.class,
            XZInputStream.class,
            Driver.class,
            Logger.class,
            AbstractDataSource.class,
            FileSystemUtils.class,
            Log.class,
            NullMarked.class);

    /** Started by the user who runs the tests. */
    static ChildFyren startedIn(Path folder) throws IOException {
        return start(List.of(), classPath(), folder);
    }

    /**
     * Started by an ordinary user, also where root runs the tests.
     *
     * @param surroundings an existing folder that everyone may enter, for a copy of the program
     */
    static ChildFyren startedByOrdinaryUserIn(Path folder, Path surroundings) throws IOException {
        if (!ROOT) {
            return startedIn(folder);
        }
        return start(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                readableCopies(classPath(), surroundings.resolve("program")),
                folder);
    }

    private static ChildFyren start(List<String> prefix, List<Path> classPath, Path folder) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
        command.add(WritesRows.class.getName());
        command.add(folder.toString());
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChildFyren(process, process.inputReader(), folder);
    }

    private static List<Path> classPath() {
        List<Path> path = new ArrayList<>();
        for (Class<?> needed : NEEDED) {
            path.add(place(needed));
        }
        String binaries = String.valueOf(WritesRows.class.getResource("/postgres-linux-x86_64.txz"));
        path.add(Path.of(binaries.replaceFirst("^jar:file:", "").replaceFirst("!.*$", "")));
        return path;
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> readableCopies(List<Path> originals, Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path original : originals) {
            Path copy = folder.resolve(copies.size() + "-" + original.getFileName());
            FileSystemUtils.copyRecursively(
                    original, Files.createDirectories(folder).resolve(copy));
            copies.add(copy);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return copies;
    }

    /** Waits until so many more rows were acknowledged, and tells the number of the last. */
    int afterRows(int rows) throws IOException {
        int last = 0;
        for (int i = 0; i < rows; i++) {
            last = Integer.parseInt(next("row "));
        }
        return last;
    }

    /** Reads what is left of the output of a killed child, and tells the number of the last acknowledged row. */
    int lastRow() {
        return output.lines()
                .filter(line -> line.startsWith("row "))
                .mapToInt(line -> Integer.parseInt(line.substring("row ".length())))
                .max()
                .orElse(0);
    }

    /** Waits for the sentence with which it could not start. */
    String sentence() throws IOException {
        return next("sentence ");
    }

    private String next(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new IOException("the child ended before it said '" + start + "'");
    }

    ProcessHandle server() throws IOException {
        Path pid = folder.resolve("database", "files", "postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                .orElseThrow();
    }

    /** Kills it as {@code kill -9} does, and leaves its output to be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Kills it, and waits until its server has ended too: one that still writes would be in the way of tidying up. */
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroyForcibly();
        family.forEach(member -> member.onExit().join());
    }
}
