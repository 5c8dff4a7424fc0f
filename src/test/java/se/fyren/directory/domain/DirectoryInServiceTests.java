package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.database.TestDatabase;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Fault;

/** The directory in service changes whole or not at all. */
class DirectoryInServiceTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Stockholm"));

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.migrated().dataSource();
    private SpoiledFiles files;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        files = SpoiledFiles.copiedTo(folder);
    }

    @Test
    void whatTheDatabaseServesIsWhatTheFilesSay() {
        Snapshot stored = started().snapshot();
        Snapshot read = ShippedDirectory.snapshot();
        assertThat(stored.sources()).isEqualTo(read.sources());
        assertThat(stored.organisations()).isEqualTo(read.organisations());
        assertThat(stored.areas()).isEqualTo(read.areas());
        assertThat(read.services()).allSatisfy(service -> assertThat(
                        stored.service(service.service().id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(service));
        assertThat(stored.services()).hasSameSizeAs(read.services());
    }

    @Test
    void filesThatHaveNotChangedAreNotLoadedAgain() {
        DirectoryInService directory = started();
        Snapshot before = directory.snapshot();

        assertThat(directory.load(files.resource())).isEmpty();
        assertThat(started().snapshot().edition()).isEqualTo(1);
        assertThat(directory.snapshot()).isSameAs(before);
    }

    @Test
    void changedFilesReplaceTheWholeDirectory() throws IOException {
        DirectoryInService directory = started();
        files.change("services.csv", "kast-sthlm", "KAST Stockholm", "KAST i Stockholm");

        assertThat(directory.load(files.resource())).isEmpty();
        assertThat(directory.snapshot().edition()).isEqualTo(2);
        assertThat(directory.snapshot().service("kast-sthlm"))
                .hasValueSatisfying(one -> assertThat(one.service().name()).isEqualTo("KAST i Stockholm"));
        assertThat(directory.on(LocalDate.now(CLOCK)).services())
                .anyMatch(one -> one.service().name().equals("KAST i Stockholm"));
    }

    @Test
    void refusedFilesLeaveTheOldDirectoryInService() throws IOException {
        DirectoryInService directory = started();
        Snapshot before = directory.snapshot();
        long rows = rows(database);
        long line = files.change("channels.csv", "kvinnofridslinjen,phone", "020-50 50 50", "020-50 50 50 50");

        assertThat(directory.load(files.resource()))
                .containsExactly(new Problem(
                        "channels.csv",
                        line,
                        "value",
                        Fault.NOT_A_PHONE_NUMBER,
                        "«020-50 50 50 50» is not a valid Swedish phone number"));
        assertThat(directory.snapshot()).isSameAs(before);
        assertThat(rows(database)).isEqualTo(rows);
        assertThat(started().snapshot().edition()).isEqualTo(1);
    }

    /** An e-mail address is left to the database's own constraint; by then half of the rows have been replaced. */
    @Test
    void aLoadThatFailsHalfwayLeavesNothingBehind() throws IOException {
        DirectoryInService directory = started();
        Snapshot before = directory.snapshot();
        long rows = rows(database);
        files.change("services.csv", "kast-sthlm", "KAST Stockholm", "KAST i Stockholm");
        files.add("channels.csv", "mika-sthlm,email,not an address,,,,002_77f5b7eb4d3879ac.txt,,,");

        assertThat(directory.load(files.resource())).singleElement().satisfies(problem -> assertThat(problem.file())
                .isEqualTo("the database"));
        assertThat(directory.snapshot()).isSameAs(before);
        assertThat(rows(database)).isEqualTo(rows);
        assertThat(names(database)).contains("KAST Stockholm").doesNotContain("KAST i Stockholm");
    }

    @Test
    void aMissingFileLeavesTheOldDirectoryInService() throws IOException {
        DirectoryInService directory = started();
        Files.delete(files.folder().resolve("rules.csv"));

        assertThat(directory.load(files.resource())).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("rules.csv"));
        assertThat(directory.snapshot().edition()).isEqualTo(1);
    }

    @Test
    void aFileThatIsTooLargeLeavesTheOldDirectoryInService() throws IOException {
        DirectoryInService directory = started();
        Files.write(files.folder().resolve("rules.csv"), new byte[3 * 1024 * 1024]);

        assertThat(directory.load(files.resource())).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("rules.csv is larger than 2 MB"));
        assertThat(directory.snapshot().edition()).isEqualTo(1);
    }

    @Test
    void withNeitherGoodFilesNorAStoredDirectoryThereIsNoStart() throws IOException {
        files.change("audiences.csv", "young", "..25", "25..13");

        assertThatIllegalStateException().isThrownBy(this::started).withMessageContaining("There is no directory");
        assertThat(rows(database)).isZero();
    }

    @RepeatedTest(3)
    void twoLoadsAtOnceLeaveOneWholeEdition(@TempDir Path other) throws Exception {
        started();
        SpoiledFiles others = SpoiledFiles.copiedTo(other);
        files.change("services.csv", "kast-sthlm", "KAST Stockholm", "KAST ett");
        files.change("services.csv", "mika-sthlm", "Mikamottagningen Stockholm", "Mika ett");
        others.change("services.csv", "kast-sthlm", "KAST Stockholm", "KAST två");
        others.change("services.csv", "mika-sthlm", "Mikamottagningen Stockholm", "Mika två");
        long rows = rows(database);

        List<List<Problem>> outcomes = atOnce(() -> inService(files).load(files.resource()), () -> inService(others)
                .load(others.resource()));

        assertThat(outcomes).as("problems of the two loads").containsOnly(List.of());
        assertThat(rows(database)).isEqualTo(rows);
        assertThat(names(database).stream()
                        .filter(name -> name.matches(".* (ett|två)"))
                        .sorted()
                        .toList())
                .isIn(List.of("KAST ett", "Mika ett"), List.of("KAST två", "Mika två"));
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> another)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> outcome : threads.invokeAll(List.of(one, another))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private DirectoryInService started() {
        DirectoryInService directory = inService(files);
        directory.afterPropertiesSet();
        return directory;
    }

    private DirectoryInService inService(SpoiledFiles from) {
        return new DirectoryInService(
                new FactTables(new JdbcTemplate(database)),
                new StoredFacts(JdbcClient.create(database)),
                new StoredChanges(JdbcClient.create(database)),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                CLOCK,
                from.resource(),
                Optional.empty());
    }

    private static long rows(DataSource database) {
        return JdbcClient.create(database)
                .sql("""
                        select (select count(*) from directory.edition) + (select count(*) from directory.service)
                        + (select count(*) from directory.rule) + (select count(*) from directory.coverage)
                        + (select count(*) from directory.channel) + (select count(*) from directory.source)
                        + (select count(*) from directory.area) + (select count(*) from directory.organisation)""")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static List<String> names(DataSource database) {
        return JdbcClient.create(database)
                .sql("select name from directory.service")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }
}
