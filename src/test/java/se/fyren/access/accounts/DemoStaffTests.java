package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.database.TestDatabase;
import se.fyren.mode.Mode;
import se.fyren.sealing.Passphrase;

/** The demo's staff are there from its first start and can come in; production has none of them. */
@ExtendWith(OutputCaptureExtension.class)
class DemoStaffTests {

    private static final Path FOLDER = Path.of("src", "demo", "resources");
    private static final String PASSPHRASE = "fyren blinkar i natten";

    @TempDir
    private Path data;

    @Test
    void everybodyInTheListIsLetInAndComesInWithWhatIsPrinted(CapturedOutput output) throws IOException {
        List<String> rows = Files.readAllLines(FOLDER.resolve("fyren/staff.csv")).stream()
                .skip(1)
                .toList();
        List<String> names =
                rows.stream().map(row -> row.replaceFirst(",.*", "")).distinct().toList();
        try (StaffHouse house = new StaffHouse(TestDatabase.migrated().dataSource(), data, Mode.DEMO)) {
            starts(house);
            starts(house);

            assertThat(output.getAll().split("The demo's staff sign in at https://stod.example.se/sv/staff as ", -1))
                    .as("once a start")
                    .hasSize(3);
            assertThat(output.getAll()).contains("«" + PASSPHRASE + "»").contains(names);
            assertThat(house.get(Colleagues.class).all())
                    .extracting(Staff::signInName)
                    .containsExactlyInAnyOrderElementsOf(names);
            assertThat(house.get(Colleagues.class).all())
                    .flatMap(one -> house.get(Assignments.class).of(one.id()))
                    .hasSameSizeAs(rows)
                    .allMatch(Assignment::isLetIn);
            assertThat(house.count("access.passphrase"))
                    .as("ways in; some of them are tried, for a passphrase takes its time")
                    .isEqualTo(names.size());
            assertThat(List.of(names.getFirst(), "maj", names.getLast()))
                    .allSatisfy(name -> assertThat(comesIn(house, name)).isInstanceOf(Welcome.class));
        }
    }

    @Test
    void inProductionThereIsNobodyAndNoCode(CapturedOutput output) throws IOException {
        try (StaffHouse house = new StaffHouse(data)) {
            starts(house);

            assertThat(house.get(DemoStaff.class).code()).isEmpty();
            assertThat(house.get(Colleagues.class).all()).isEmpty();
            assertThat(output.getAll()).doesNotContain("demo's staff", PASSPHRASE);
        }
    }

    /** With the demo's folder on the class path, also in production. */
    private static void starts(StaffHouse house) throws IOException {
        withTheFolder(() -> house.get(DemoStaff.class)
                .introduce(new ApplicationReadyEvent(
                        new SpringApplication(), new String[0], new GenericApplicationContext(), null)));
    }

    private static SigningIn.Result comesIn(StaffHouse house, String name) throws IOException {
        String[] code = {""};
        withTheFolder(() -> code[0] = house.get(DemoStaff.class).code().orElseThrow());
        return house.get(SigningIn.class).with(name, new Passphrase(PASSPHRASE), code[0], null);
    }

    private static void withTheFolder(Runnable doing) throws IOException {
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        try (URLClassLoader demo = new URLClassLoader(new URL[] {FOLDER.toUri().toURL()}, before)) {
            here.setContextClassLoader(demo);
            doing.run();
        } finally {
            here.setContextClassLoader(before);
        }
    }
}
