package se.fyren.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The packaged jar")
class PackagedIT {

    private static final Path JAR = Path.of("target", "fyren.jar").toAbsolutePath();

    private static final String LIBRARIES = "META-INF/sbom/application.cdx.json";

    @Test
    void hasNoMarkerOfTheDemo() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(Object::toString)).isNotEmpty().noneMatch(name -> name.endsWith(Mode.MARKER));
        }
    }

    @Test
    void listsTheLibrariesThatAreInIt() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assumeThat(jar.getEntry(LIBRARIES)).as("-Dwithout-sbom").isNotNull();
            List<String> listed;
            try (var list = jar.getInputStream(jar.getEntry(LIBRARIES))) {
                listed = new JsonMapper()
                        .readTree(list)
                        .get("components")
                        .valueStream()
                        .map(one -> one.get("name").asString() + "-"
                                + one.get("version").asString() + ".jar")
                        .toList();
            }
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.matches("BOOT-INF/lib/.+[.]jar")))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .isNotEmpty()
                    .filteredOn(name -> !name.startsWith("spring-boot-jarmode-tools-"))
                    .isSubsetOf(listed);
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void startsInAnEmptyFolderAsProductionWhateverIsSet(@TempDir Path folder) throws IOException {
        // Where root runs the tests, the database's ordinary account must be let in.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process fyren = start(folder);
        List<String> said = new ArrayList<>();
        try (var output = fyren.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.contains("Fyren is ready")) {
                    break;
                }
            }
        } finally {
            fyren.destroy();
            fyren.onExit().join();
        }
        assertThat(said)
                .anyMatch(line -> line.endsWith(Mode.PRODUCTION.sentence()))
                .noneMatch(line -> line.endsWith(Mode.DEMO.sentence()))
                .last()
                .asString()
                .contains("Fyren is ready");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void checksFilesWithoutStartingAnything(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("services.json"), "[{}]");
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "check-hsds",
                        ".")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(check.inputReader().lines()).first().isEqualTo("services.json#/0/id is missing");
        assertThat(check.onExit().join().exitValue()).isEqualTo(1);
        assertThat(folder).isDirectoryContaining("glob:**services.json").isDirectoryNotContaining("glob:**data");
    }

    private static Process start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("deploy", "jvm.options").toAbsolutePath(),
                "-Dfyren.demo=true",
                "-Dfyren.mode=demo",
                "-jar",
                JAR.toString(),
                "--spring.profiles.active=demo");
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("FYREN_DEMO", "true");
        builder.environment().put("FYREN_MODE", "demo");
        return builder.directory(folder.toFile()).redirectErrorStream(true).start();
    }
}
