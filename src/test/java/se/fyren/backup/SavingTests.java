package se.fyren.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import se.fyren.access.audit.TrailHouse;
import se.fyren.backup.Saving.Saved;
import se.fyren.database.TestDatabase;

/** A backup is made where it may lie and is whole, or it is told why not, while there is time. */
@ExtendWith(OutputCaptureExtension.class)
class SavingTests {

    private static final LocalDate TODAY = TrailHouse.TODAY;
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    private Path data;

    private Path saved;

    @BeforeEach
    void save() throws IOException {
        saved = Files.createDirectory(data.resolve("saved"));
        new NightlyBackup(DATABASE.dataSource(), settings(), clockOn(0)).perform();
    }

    @Test
    void backupsKeysAndLedgerDoNotLieWithEachOther() throws IOException {
        Path inner = Files.createDirectory(saved.resolve("keys"));
        assertThatThrownBy(() -> BackupFolder.of(settings().withProperty("fyren.backup.keys", inner.toString())))
                .hasMessageStartingWith("The keys of backups, " + inner + ", are to lie apart from the backups");
        assertThatThrownBy(() -> BackupFolder.of(settings().withProperty("fyren.backup.keys", data.toString())))
                .hasMessageStartingWith("The keys of backups, " + data + ", are to lie apart from the backups");
        Path link = Files.createSymbolicLink(data.resolve("link"), inner);
        assertThatThrownBy(() -> BackupFolder.of(settings().withProperty("fyren.backup.keys", link.toString())))
                .hasMessageStartingWith("The keys of backups, " + link + ", are to lie apart from the backups");
        assertThatThrownBy(() -> BackupFolder.of(settings().withProperty("fyren.ledger", saved + "/ledger.csv")))
                .hasMessageStartingWith(
                        "The ledger of what has been erased, " + saved + "/ledger.csv, is to lie apart");
    }

    @Test
    void aBackupByHandIsNotMadeAmongTheKeysEither(CapturedOutput output) {
        Path keys = data.resolve("backup-keys");

        assertThat(new Commands(data, TODAY, DATABASE.properties()).backup(keys))
                .isEqualTo(1);
        assertThat(output).contains("are to lie apart from the backups, " + keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fyren.backups", "fyren.backup.keys"})
    void aFolderThatIsNamedAndMissingIsNotMade(String setting) {
        Path missing = data.resolve("a disk that is away");

        assertThatThrownBy(() -> BackupFolder.of(settings().withProperty(setting, missing.toString())))
                .hasMessageStartingWith(
                        "The folder of " + setting.toUpperCase(Locale.ROOT).replace('.', '_') + ", " + missing
                                + ", is not there, and Fyren does not make it");
        assertThat(missing).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsToldInOneSentenceAndItsKeyIsGone(CapturedOutput output) throws IOException {
        // Nobody can make files there, root neither.
        assertThat(new Commands(data, TODAY, DATABASE.properties()).backup(Path.of("/proc")))
                .isEqualTo(1);

        assertThat(output)
                .contains("The backup could not be written as /proc/fyren-" + TODAY)
                .doesNotContain("\tat ");
        assertThat(OnDisk.in(data.resolve("backup-keys"))).hasSize(1);
    }

    @Test
    void ofTwoBackupsToOneFileAtOnceOneIsMadeAndTheOtherRefused() throws Exception {
        Path file = saved.resolve("by hand");
        BackupKeys keys = BackupKeys.of(settings());
        Saving saving = new Saving(DATABASE.dataSource(), keys);
        List<Boolean> made = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Saved> one = () -> saving.to(file, TODAY);
            for (Future<Saved> each : two.invokeAll(List.of(one, one))) {
                made.add(each.state() == Future.State.SUCCESS);
            }
        }

        assertThat(made).containsExactlyInAnyOrder(true, false);
        assertThat(OnDisk.in(saved)).hasSize(2);
        assertThat(OnDisk.in(keys.folder())).hasSize(2);
        assertThat(new BackupFile(file).name().flatMap(keys::find)).isPresent();
    }

    @Test
    void aBackupWaitsForSomebodysLockLongerThanPeopleAreKeptWaiting(@TempDir Path folder) throws Exception {
        TestDatabase full = TestDatabase.migrated();
        PGSimpleDataSource hasty = new PGSimpleDataSource();
        hasty.setUrl(full.url());
        hasty.setUser(full.user());
        hasty.setPassword(full.password());
        hasty.setSocketTimeout(1);
        try (Connection other = full.dataSource().getConnection();
                Statement holding = other.createStatement();
                ExecutorService night = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            holding.execute("lock table erasure.ledger in access exclusive mode");
            Future<Saved> saved = night.submit(() -> new Saving(hasty, BackupKeys.of(settings())).to(folder, TODAY));
            while (JdbcClient.create(full.dataSource())
                            .sql("select count(*) from pg_locks where not granted")
                            .query(Integer.class)
                            .single()
                    == 0) {
                Thread.onSpinWait();
            }
            holding.execute("select pg_sleep(1.5)");
            other.rollback();
            assertThat(saved.get().file()).exists();
        }
    }

    @Test
    void whereNightsFailItIsToldHowLongAnyBackupOpensAndThatNoneDoes(CapturedOutput output) {
        TestDatabase gone = new TestDatabase(DATABASE.url(), DATABASE.user(), "wrong");

        new NightlyBackup(gone.dataSource(), settings(), clockOn(30)).perform();
        assertThat(output)
                .contains(
                        "The newest backup is of " + TODAY + "; after " + TODAY.plusDays(30) + " none opens any more.");

        new NightlyBackup(gone.dataSource(), settings(), clockOn(31)).perform();
        assertThat(output).contains("There is no backup that opens any more");
    }

    @Test
    void roomThatDoesNotSufficeForThirtyOneIsToldBefore() throws IOException {
        BackupFolder folder = BackupFolder.of(settings()).orElseThrow();
        long room = Files.getFileStore(saved).getUsableSpace();

        assertThat(folder.nightsLeft(1)).isEmpty();
        assertThat(folder.nightsLeft(room / 3))
                .hasValueSatisfying(nights -> assertThat(nights).isBetween(1L, 4L));
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
