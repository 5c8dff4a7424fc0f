package se.fyren.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.database.TestDatabase;

/** One sentence where the trail is whole; otherwise what is wrong and where; otherwise why that cannot be told. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyTrailTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AutoClose
    private final TrailHouse house = new TrailHouse();

    @BeforeEach
    void start() {
        for (int i = 0; i < 3; i++) {
            house.write(TrailHouse.reading(house.mika.id(), null), TrailHouse.TODAY);
            house.get(HeadExport.class).perform();
        }
    }

    @Test
    void aWholeTrailIsOneSentence() {
        assertThat(verify()).isZero();
        assertThat(said()).isEqualTo("The trail is whole. Entries: 3; exported heads that agree: 3.\n");
    }

    @Test
    void aFileThatWasShippedElsewhereIsComparedInstead() throws IOException {
        Path shipped = house.data.resolve("shipped.csv");
        Files.writeString(shipped, "2026-11-21,2," + "ab".repeat(32) + "\nnonsense\n");

        assertThat(verify(shipped.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                Line 2 of the exported heads says nothing.
                The head that was exported on 2026-11-21, of entry 2, is not what stands there now: the chain was \
                written anew, or the line was changed.
                The trail is not whole; faults: 2.
                """);
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        house.sql.sql("alter table access.audit disable trigger user").update();
        house.sql.sql("delete from access.audit where number = 2").update();

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).isEqualTo("Entry 2 is missing.\nThe trail is not whole; faults: 1.\n");
    }

    @Test
    void whoShortensItAndPutsTheHeadBackIsFoundByTheExportedHead() {
        house.sql.sql("alter table access.audit disable trigger user").update();
        house.sql.sql("delete from access.audit where number = 3").update();
        house.sql
                .sql("update access.audit_head set number = 2, mac = (select mac from access.audit where number = 2)")
                .update();

        assertThat(verify()).isEqualTo(1);
        assertThat(said())
                .startsWith(
                        "Entry 3 is missing at the end: the head that was exported on 2026-11-22 is that of entry 3.");
    }

    @Test
    void aDatabaseThatFyrenHasNotMigratedStaysAsItIs(CapturedOutput output) {
        TestDatabase empty = TestDatabase.empty();

        assertThat(run(empty, house.data, List.of())).isEqualTo(2);
        assertThat(output).contains("There is no trail in this database.");
        assertThat(JdbcClient.create(empty.dataSource())
                        .sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutTheSecretNothingIsSaidAndNoneIsMade(@TempDir Path elsewhere, CapturedOutput output) {
        assertThat(run(house.database, elsewhere, List.of())).isEqualTo(2);

        assertThat(said()).isEmpty();
        assertThat(output).contains("There is no secret in " + elsewhere);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void withoutADatabaseNoneIsMade(@TempDir Path elsewhere, CapturedOutput output) {
        assertThat(VerifyTrail.run(
                        new String[] {VerifyTrail.COMMAND, "--fyren.data.dir=" + elsewhere, "--fyren.database.url="},
                        new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);

        assertThat(output).contains("There is no database in " + elsewhere);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whatCannotBeReadOrReachedIsToldInASentence(CapturedOutput output) {
        assertThat(verify(house.data.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(output).contains("none.csv cannot be read.").doesNotContain("\tat ");

        TestDatabase wrong = new TestDatabase(house.database.url(), house.database.user(), "wrong");
        assertThat(run(wrong, house.data, List.of())).isEqualTo(2);
        assertThat(output).contains("The database refuses Fyren").doesNotContain("\tat ");
    }

    @Test
    void whoNamesTooMuchIsToldHow() {
        assertThat(verify("one.csv", "two.csv")).isEqualTo(2);
        assertThat(said()).startsWith("Usage: ");
    }

    private int verify(String... files) {
        return run(house.database, house.data, List.of(files));
    }

    private int run(TestDatabase database, Path dataFolder, List<String> files) {
        List<String> args = new ArrayList<>(List.of(VerifyTrail.COMMAND, "--fyren.data.dir=" + dataFolder));
        for (String property : database.properties()) {
            args.add("--" + property);
        }
        args.addAll(files);
        return VerifyTrail.run(args.toArray(new String[0]), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
