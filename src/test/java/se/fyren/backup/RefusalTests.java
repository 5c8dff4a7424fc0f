package se.fyren.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import se.fyren.access.audit.TrailHouse;
import se.fyren.database.TestDatabase;

/** A backup that is not what it was, or whose time is over, is refused in one sentence, and nothing is restored. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalTests {

    private static final LocalDate TODAY = TrailHouse.TODAY;
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    private Path data;

    private Path saved;
    private final TestDatabase empty = TestDatabase.empty();

    @BeforeEach
    void save() throws IOException {
        Files.createDirectories(data.resolve("erased"));
        Files.createFile(data.resolve("erased").resolve("ledger.csv"));
        saved = data.resolve("saved");
        Files.createDirectory(saved);
        night(TODAY).perform();
    }

    @ParameterizedTest(name = "the byte at {0} percent of its length")
    @ValueSource(ints = {0, 1, 2, 50, 99})
    void aByteThatWasChangedIsFound(int percent, CapturedOutput output) throws IOException {
        byte[] bytes = Files.readAllBytes(backup());
        // After the line that says which it is.
        int at = 50 + (bytes.length - 51) * percent / 100;
        bytes[at] ^= 1;
        Files.write(backup(), bytes);

        assertRefused("has been changed or cut off", output);
    }

    @ParameterizedTest(name = "{0} bytes less")
    @ValueSource(ints = {1, 16, 20_000, 1_000_000_000})
    void aFileThatWasCutOffIsFound(int less, CapturedOutput output) throws IOException {
        byte[] bytes = Files.readAllBytes(backup());
        Files.write(backup(), Arrays.copyOf(bytes, Math.max(43, bytes.length - less)));

        assertRefused("has been changed or cut off", output);
    }

    @Test
    void anotherBackupsKeyDoesNotOpenIt(CapturedOutput output) throws IOException {
        Path first = Commands.only(saved);
        Path firstsKey = Commands.only(data.resolve("backup-keys"));
        night(TODAY.plusDays(1)).perform();
        Path other = OnDisk.in(data.resolve("backup-keys")).getLast();
        Files.copy(other, firstsKey, StandardCopyOption.REPLACE_EXISTING);

        assertThat(restore(first)).isEqualTo(1);
        assertThat(output).contains("is not its key; nothing has been restored.");
    }

    @Test
    void onTheThirtiethDayItOpensAndOnTheNextItOpensForNobody(@TempDir Path elsewhere, CapturedOutput output)
            throws IOException {
        Path copy = Files.copy(backup(), elsewhere.resolve("copy"));
        Path key = Commands.only(data.resolve("backup-keys"));
        Files.createLink(elsewhere.resolve("the same bytes on the disk"), key);
        night(TODAY.plusDays(30)).perform();
        assertThat(restore(copy)).isZero();

        night(TODAY.plusDays(31)).perform();

        assertThat(OnDisk.in(saved)).noneMatch(file -> OnDisk.name(file).contains(TODAY.toString()));
        assertThat(OnDisk.in(saved)).hasSize(2);
        assertThat(elsewhere.resolve("the same bytes on the disk")).hasBinaryContent(new byte[65]);
        assertThat(restore(copy)).isEqualTo(1);
        assertThat(output).contains("The key of this backup, " + OnDisk.name(key) + ", is not in ");
    }

    @Test
    void aKeyThatCannotBeDestroyedIsToldOfAndTheOthersAreDestroyed(CapturedOutput output) throws IOException {
        Path stuck = data.resolve("backup-keys").resolve("2026-01-01-0123456789abcdef.key");
        Files.createDirectory(stuck);

        night(TODAY.plusDays(31)).perform();

        assertThat(OnDisk.in(data.resolve("backup-keys"))).hasSize(2).contains(stuck);
        assertThat(output).contains("The key of a backup that is more than 30 days old could not be destroyed");
    }

    @Test
    void whatACrashLeftUnfinishedIsTakenAwayTheNextNight() throws IOException {
        Path left = Files.createFile(saved.resolve(BackupName.on(TODAY).backupFile() + Saving.UNFINISHED));
        night(TODAY).perform();
        assertThat(left).exists();

        night(TODAY.plusDays(1)).perform();
        assertThat(left).doesNotExist();
        assertThat(OnDisk.in(saved)).hasSize(2);
    }

    @Test
    void oneNightMakesOneBackupHoweverOftenItIsDone() throws IOException {
        night(TODAY).perform();

        assertThat(OnDisk.in(saved)).hasSize(1);
        assertThat(OnDisk.in(data.resolve("backup-keys"))).hasSize(1);
    }

    @Test
    void aBackupThatCannotBeFinishedLeavesNeitherFileNorKeyAndIsToldOf(CapturedOutput output) throws IOException {
        NightlyBackup night = new NightlyBackup(
                new TestDatabase(DATABASE.url(), DATABASE.user(), "wrong").dataSource(), settings(), clockOn(1));
        night.perform();

        assertThat(OnDisk.in(saved)).hasSize(1);
        assertThat(OnDisk.in(data.resolve("backup-keys"))).hasSize(1);
        assertThat(output)
                .contains("There is no backup of " + TODAY.plusDays(1))
                .doesNotContain("wrong");
    }

    @Test
    void aDatabaseThatIsNotEmptyStaysAsItIs(CapturedOutput output) {
        TestDatabase full = TestDatabase.migrated();

        assertThat(new Commands(data, TODAY, full.properties()).restore(backup()))
                .isEqualTo(1);
        assertThat(output).contains("This database is not empty");
    }

    @Test
    void whatIsNoBackupOrNotThereIsRefused(CapturedOutput output) throws IOException {
        assertThat(restore(Files.writeString(data.resolve("letter"), "Hej"))).isEqualTo(1);
        assertThat(output).contains("letter is no backup that this Fyren can read.");
        assertThat(restore(data.resolve("nothing"))).isEqualTo(1);
        assertThat(output).contains("nothing cannot be read.");
    }

    @Test
    void withoutALedgerNothingIsRestored(CapturedOutput output) throws IOException {
        Files.delete(data.resolve("erased").resolve("ledger.csv"));

        assertRefused("There is no ledger of what has been erased in ", output);
    }

    @Test
    void whatANewerFyrenMadeIsLeftToIt(CapturedOutput output) throws Exception {
        BackupName name = BackupName.on(TODAY);
        Path newer = data.resolve("newer");
        new BackupFile(newer).write(name, new BackupKeys(data.resolve("backup-keys")).create(name), out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(Contents.VERSION));
            zip.write('9');
            zip.write('9');
            zip.write('9');
            zip.finish();
            return 0;
        });

        assertThat(restore(newer)).isEqualTo(1);
        assertThat(output).contains("The backup was made by a newer Fyren (tables of version 999)");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver(CapturedOutput output) throws IOException {
        Path there = Files.writeString(data.resolve("there"), "Mine");

        assertThat(new Commands(data, TODAY, DATABASE.properties()).backup(there))
                .isEqualTo(1);
        assertThat(there).hasContent("Mine");
        assertThat(output).contains("The backup cannot be written as " + there);
    }

    private void assertRefused(String sentence, CapturedOutput output) throws IOException {
        assertThat(restore(backup())).isEqualTo(1);
        assertThat(output).contains(sentence).doesNotContain("\tat ");
        assertThat(JdbcClient.create(empty.dataSource())
                        .sql(
                                "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int restore(Path file) {
        return new Commands(data, TODAY, empty.properties()).restore(file);
    }

    private Path backup() {
        return Commands.only(saved);
    }

    private NightlyBackup night(LocalDate day) {
        return new NightlyBackup(DATABASE.dataSource(), settings(), TrailHouse.clock(day));
    }

    private Clock clockOn(int later) {
        return TrailHouse.clock(TODAY.plusDays(later));
    }

    private MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty("fyren.data.dir", data.toString())
                .withProperty("fyren.backups", saved.toString());
    }
}
