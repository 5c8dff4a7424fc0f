package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import se.fyren.database.TestDatabase;
import se.fyren.mode.Mode;
import se.fyren.sealing.Passphrase;
import se.fyren.web.WrongSetting;

/** What a database belongs to, and how the first administrator comes in. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private static final Pattern LINK = Pattern.compile("https://stod\\.example\\.se/sv/staff/join/([A-Za-z0-9_-]+)");

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    private final TestDatabase database = TestDatabase.migrated();

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfTheDemoIsNotProductionsNorTheReverse(Mode first) {
        start(first).close();

        Mode other = first.isDemo() ? Mode.PRODUCTION : Mode.DEMO;
        assertThatThrownBy(() -> start(other))
                .hasRootCauseInstanceOf(WrongSetting.class)
                .rootCause()
                .hasMessageContaining("a folder of its own");
        start(first).close();
    }

    @Test
    void anotherSecretIsRefused() {
        start(Mode.PRODUCTION).close();

        assertThatThrownBy(() -> new StaffHouse(database.dataSource(), elsewhere, Mode.PRODUCTION))
                .rootCause()
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("another secret")
                .hasMessageNotContaining(elsewhere.toString());
    }

    @Test
    void theSecretIsForFyrenAlone() throws Exception {
        start(Mode.PRODUCTION).close();
        Path secret = data.resolve("secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secret).strip()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void aSecretThatOthersCanReachIsRefused(String permissions) throws Exception {
        start(Mode.PRODUCTION).close();
        Path secret = data.resolve("secret");
        String inside = Files.readString(secret).strip();
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(permissions));

        assertThat(catchThrowable(() -> start(Mode.PRODUCTION)))
                .rootCause()
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zz", "\u00e5"})
    void whatIsNoSecretIsRefusedAndNotSaid(String inside) throws Exception {
        Files.writeString(data.resolve("secret"), inside);
        Files.setPosixFilePermissions(data.resolve("secret"), PosixFilePermissions.fromString("rw-------"));

        assertThat(catchThrowable(() -> start(Mode.PRODUCTION)))
                .rootCause()
                .isInstanceOf(WrongSetting.class)
                .hasMessageEndingWith("is no secret: 64 hexadecimal digits.");
    }

    @Test
    void eachStartPrintsANewLinkUntilSomebodyHasJoinedAndThenNeverAgain(CapturedOutput output) {
        String first;
        try (StaffHouse house = start(Mode.PRODUCTION)) {
            ready(house);
            first = lastLink(output);
        }
        int printed;
        try (StaffHouse house = start(Mode.PRODUCTION)) {
            ready(house);
            String second = lastLink(output);
            assertThat(second).isNotEqualTo(first);
            assertThat(house.get(Joining.class).invited(first)).isEmpty();
            OneTimeCode app = house.app(second);
            assertThat(house.get(Joining.class).join(second, new Passphrase(StaffHouse.PASSPHRASE), house.code(app)))
                    .isInstanceOf(Joining.Result.Joined.class);
            assertThat(house.get(Assignments.class)
                            .of(house.get(Colleagues.class)
                                    .named(FirstStart.FIRST)
                                    .orElseThrow()
                                    .id()))
                    .hasSize(2)
                    .allMatch(Assignment::isLetIn);
            printed = output.getAll().length();
            ready(house);
            assertThat(output.getAll()).doesNotContain(app.typed(), StaffHouse.PASSPHRASE);
        }
        try (StaffHouse house = start(Mode.PRODUCTION)) {
            ready(house);
        }
        assertThat(output.getAll().substring(printed)).doesNotContain("/staff/join/");
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneSetsUpTheHouse() throws Exception {
        start(Mode.PRODUCTION).close();
        TestDatabase shared = TestDatabase.migrated();
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<StaffHouse>> nodes = List.of(
                    threads.submit(() -> startTogether(shared, both)),
                    threads.submit(() -> startTogether(shared, both)));
            try (StaffHouse one = nodes.get(0).get();
                    StaffHouse other = nodes.get(1).get()) {
                Future<?> ready = threads.submit(() -> ready(one));
                ready(other);
                ready.get();
                assertThat(one.count("access.installation")).isEqualTo(1);
                assertThat(one.count("access.unit")).isEqualTo(2);
                assertThat(one.count("access.staff")).isEqualTo(1);
                assertThat(one.count("access.assignment")).isEqualTo(2);
            }
        }
    }

    private StaffHouse startTogether(TestDatabase shared, CountDownLatch both) throws InterruptedException {
        both.countDown();
        both.await();
        return new StaffHouse(shared.dataSource(), data, Mode.PRODUCTION);
    }

    private StaffHouse start(Mode mode) {
        return new StaffHouse(database.dataSource(), data, mode);
    }

    private static void ready(StaffHouse house) {
        house.get(FirstStart.class)
                .invite(new ApplicationReadyEvent(
                        new SpringApplication(), new String[0], new GenericApplicationContext(), null));
    }

    private static String lastLink(CapturedOutput output) {
        Matcher links = LINK.matcher(output.getAll());
        String last = "";
        while (links.find()) {
            last = links.group(1);
        }
        return last;
    }
}
