package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.database.TestDatabase;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.export.StoredDirectory;

/** What is stored is written as files that read back to the same facts. */
class FactWritingTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Stockholm"));

    @TempDir
    private Path loaded;

    @TempDir
    private Path written;

    @Test
    void theStoredDirectoryReadsBackToTheSameFacts() throws IOException {
        DataSource database = loaded(SpoiledFiles.copiedTo(loaded));

        write(edition(database).files());

        assertThat(FactReading.of(new FileSystemResource(written + "/")))
                .isEqualTo(new FactReading.Accepted(new StoredFacts(JdbcClient.create(database)).read()));
    }

    @Test
    void factsThatAreHardToWriteReadBackToTheSameFacts() throws IOException {
        SpoiledFiles files = SpoiledFiles.copiedTo(loaded);
        files.add("sources.csv", "\"odd, source\",tyreso-kommun,guide,\"En \"\"sida\"\", kanske\",,2024-02-29");
        files.add("audiences.csv", "women,0..,\"odd, source\"");
        files.add("services.csv", "odd,#Udda,\" Ett ;Två, tre; \",,civil,\"odd, source\"");
        files.add("rules.csv", "odd,age,unstated,2024-01-01,2024-01-01,\"odd, source\",,2024-03-01,\"två\nrader\"");
        files.add("channels.csv", "odd,phone,+46 20 39 00 00,differ,,,\"odd, source\",,,\"två\nrader\"");
        files.add("channels.csv", "odd,sms,114 14,,,,\"odd, source\",,,");
        DataSource database = loaded(files);

        write(edition(database).files());

        Facts facts = new StoredFacts(JdbcClient.create(database)).read();
        assertThat(facts.services())
                .anySatisfy(one -> assertThat(one.formerNames()).containsExactly("Ett", "Två, tre"));
        assertThat(FactReading.of(new FileSystemResource(written + "/"))).isEqualTo(new FactReading.Accepted(facts));
    }

    @Test
    void whatIsWrittenAndLoadedElsewhereIsWrittenAlike() throws IOException {
        StoredDirectory.Edition here = edition(loaded(SpoiledFiles.copiedTo(loaded)));
        write(here.files());

        StoredDirectory.Edition there = edition(loaded(new SpoiledFiles(written)));

        assertThat(there.files())
                .isEqualTo(here.files())
                .containsOnlyKeys(
                        Arrays.stream(DataFile.values()).map(DataFile::fileName).toList());
        assertThat(there.snapshot().services()).isEqualTo(here.snapshot().services());
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(written.resolve(file.getKey()), file.getValue());
        }
    }

    private static DataSource loaded(SpoiledFiles files) {
        DataSource database = TestDatabase.migrated().dataSource();
        assertThat(new DirectoryInService(
                                tables(database),
                                new StoredFacts(JdbcClient.create(database)),
                                new StoredChanges(JdbcClient.create(database)),
                                transactions(database),
                                CLOCK,
                                files.resource(),
                                Optional.empty())
                        .load(files.resource()))
                .isEmpty();
        return database;
    }

    private static StoredDirectory.Edition edition(DataSource database) {
        return new StoredDirectoryTables(
                        tables(database), new StoredFacts(JdbcClient.create(database)), transactions(database))
                .edition();
    }

    private static FactTables tables(DataSource database) {
        return new FactTables(new JdbcTemplate(database));
    }

    private static TransactionTemplate transactions(DataSource database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }
}
