package se.fyren.redrawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the process that draws: the same Java and the same classes, with little memory and no environment. */
final class DrawingProcess {

    /** Some 100 MB for what was sent, what is read of it and what is drawn; no file, and no word of what it was. */
    private static final List<String> HOW = List.of(
            "-Xmx112m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=/dev/null",
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    private DrawingProcess() {}

    static Process start() {
        // Within a jar that has not been unpacked, only Spring Boot's launcher finds the classes.
        boolean isWithinJar = !ClassLoader.getSystemClassLoader().equals(Drawing.class.getClassLoader());
        return start(System.getProperty("java.class.path"), isWithinJar);
    }

    static Process start(String classPath, boolean isWithinJar) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HOW);
        command.add("-cp");
        command.add(classPath);
        if (isWithinJar) {
            command.add("-Dloader.main=" + Drawing.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(Drawing.class.getName());
        }
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        try {
            return process.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
