package se.fyren.erasure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.access.audit.TrailHouse;
import se.fyren.database.TestDatabase;
import se.fyren.erasure.Erased;
import se.fyren.erasure.Erased.Kind;
import se.fyren.web.WrongSetting;

/** What was erased stands in two places, and each makes good what the other has lost. */
@ExtendWith(OutputCaptureExtension.class)
class LedgerTests {

    private static final Erased THREAD = new Erased(Kind.THREAD, "ab".repeat(16));
    private static final Erased ACCESS = new Erased(Kind.ACCESS, "cd".repeat(16));
    private static final String THREADS_LINE = "THREAD," + "ab".repeat(16) + ",2026-11-22\n";

    @TempDir
    private Path data;

    private final DataSource database = TestDatabase.migrated().dataSource();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final StoredErasures stored = new StoredErasures(JdbcClient.create(database));
    private final Set<Erased> erasedAgain = new HashSet<>();
    private LedgerFile file;
    private Path path;

    @BeforeEach
    void open() {
        file = new LedgerFile(new MockEnvironment().withProperty("fyren.data.dir", data.toString()));
        path = data.resolve("erased").resolve("ledger.csv");
        reconciliation().afterSingletonsInstantiated();
    }

    @Test
    void whatIsErasedIsARowWithTheErasureAndALineAfterIt() throws IOException {
        transaction.executeWithoutResult(status -> {
            ledger().note(THREAD);
            assertThat(path).hasContent("kind,mark,day\n");
        });

        assertThat(path).hasContent("kind,mark,day\n" + THREADS_LINE);
        assertThat(stored.all()).isEqualTo(Map.of(THREAD, TrailHouse.TODAY)).isEqualTo(file.read());
    }

    @Test
    void whatWasNotErasedAfterAllIsWrittenNowhere() throws IOException {
        transaction.executeWithoutResult(status -> {
            ledger().note(THREAD);
            status.setRollbackOnly();
        });

        assertThat(stored.all()).isEmpty();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void aDatabaseThatIsOlderThanTheLedgerHasErasedAgainWhatItLacksAndThatOnce() throws IOException {
        stored.add(ACCESS, TrailHouse.TODAY);
        file.add(Map.of(THREAD, TrailHouse.TODAY.minusDays(3), ACCESS, TrailHouse.TODAY));

        reconciliation().afterSingletonsInstantiated();
        assertThat(erasedAgain).containsExactly(THREAD);
        assertThat(stored.all()).containsEntry(THREAD, TrailHouse.TODAY.minusDays(3));

        erasedAgain.clear();
        reconciliation().afterSingletonsInstantiated();
        assertThat(erasedAgain).isEmpty();
    }

    @Test
    void whatACrashKeptFromTheFileStandsThereAfterTheNextStartOrNight() throws IOException {
        stored.add(THREAD, TrailHouse.TODAY);
        reconciliation().perform();

        assertThat(path).hasContent("kind,mark,day\n" + THREADS_LINE);
        assertThat(erasedAgain).isEmpty();
    }

    @ParameterizedTest(name = "{0} bytes of a line")
    @ValueSource(ints = {1, 7, 20, 38})
    void aLineThatAPowerCutToreSaysNothingAndIsWrittenAnew(int length) throws IOException {
        stored.add(THREAD, TrailHouse.TODAY);
        Files.writeString(path, THREADS_LINE.substring(0, length), StandardOpenOption.APPEND);

        reconciliation().afterSingletonsInstantiated();
        reconciliation().afterSingletonsInstantiated();

        assertThat(path).hasContent("kind,mark,day\n" + THREADS_LINE.substring(0, length) + "\n" + THREADS_LINE);
        assertThat(file.read()).containsOnlyKeys(THREAD);
    }

    @Test
    void whatAPowerCutLeftAsZerosOrOfTheHeadingSaysNothing() throws IOException {
        Files.writeString(path, "kind,ma\n");
        assertThat(file.read()).isEmpty();

        Files.writeString(path, "THREAD,ab\0\0\0", StandardOpenOption.APPEND);

        assertThat(file.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"THREAD,abc,2026-11-22", "THREAD,ab ab", "thread", "CALL,,2026-13-45", "<html>"})
    void whatNobodyButAStrangerWritesThereKeepsFyrenFromServing(String line) throws IOException {
        Files.writeString(path, line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> reconciliation().afterSingletonsInstantiated())
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("Fyren cannot use the ledger of what has been erased, " + path
                        + " (line 2 says nothing), and serves nothing without it");
    }

    @Test
    void whatCannotBeWrittenIsErasedAllTheSameAndToldAndWrittenLater(CapturedOutput output) throws IOException {
        Files.delete(path);
        Files.createDirectory(path);
        transaction.executeWithoutResult(status -> ledger().note(THREAD));
        reconciliation().perform();

        assertThat(stored.all()).containsOnlyKeys(THREAD);
        assertThat(output).contains("could not be written in " + path).contains("could not be brought up to date");
        assertThatThrownBy(() -> reconciliation().afterSingletonsInstantiated()).isInstanceOf(WrongSetting.class);

        Files.delete(path);
        reconciliation().perform();
        assertThat(file.read()).containsOnlyKeys(THREAD);
    }

    @Test
    void withoutALedgerThatHasBeenThereNothingIsServedUntilSomebodyMakesAnEmptyOne() throws IOException {
        stored.add(THREAD, TrailHouse.TODAY);
        Files.delete(path);

        assertThatThrownBy(() -> reconciliation().afterSingletonsInstantiated())
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("There is no ledger of what has been erased in " + path)
                .hasMessageContaining("make an empty file there");
        assertThat(path).doesNotExist();

        Files.createFile(path);
        reconciliation().afterSingletonsInstantiated();
        assertThat(file.read()).containsOnlyKeys(THREAD);
    }

    @Test
    void aFolderOfTheLedgersThatIsMissingIsNotMade() {
        Path away = data.resolve("a disk that is away");

        assertThatThrownBy(
                        () -> new LedgerFile(new MockEnvironment().withProperty("fyren.ledger", away + "/ledger.csv")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("The folder of FYREN_LEDGER, " + away + "/ledger.csv, is not there");
        assertThat(away).doesNotExist();
    }

    @ParameterizedTest(name = "{0} bytes of a line")
    @ValueSource(ints = {39, 40, 49})
    void aTornLineWithAWholeMarkStillCountsAsOfTheDayBeforeIt(int length) throws IOException {
        file.add(Map.of(ACCESS, TrailHouse.TODAY.minusDays(3)));
        Files.writeString(path, THREADS_LINE.substring(0, length), StandardOpenOption.APPEND);

        reconciliation().afterSingletonsInstantiated();

        assertThat(erasedAgain).containsExactlyInAnyOrder(ACCESS, THREAD);
        assertThat(stored.all()).containsEntry(THREAD, TrailHouse.TODAY.minusDays(3));
    }

    @Test
    void theLedgersOfTwoNodesSayTheSame() throws IOException {
        LedgerFile other = new LedgerFile(new MockEnvironment()
                .withProperty("fyren.ledger", data.resolve("other.csv").toString()));
        transaction.executeWithoutResult(status -> ledger().note(THREAD));
        new Reconciliation(other, stored, List.of(), transaction).perform();

        assertThat(other.read()).isEqualTo(file.read()).containsOnlyKeys(THREAD);
    }

    private KeptLedger ledger() {
        return new KeptLedger(stored, file, TrailHouse.clock(LocalDate.of(2026, 11, 22)));
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(file, stored, List.of(erasedAgain::addAll), transaction);
    }
}
