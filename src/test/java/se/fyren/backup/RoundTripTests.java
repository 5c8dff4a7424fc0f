package se.fyren.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.Centre;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.domain.Inbox;
import se.fyren.conversations.domain.Retention;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.database.OwnServer;
import se.fyren.database.TestDatabase;
import se.fyren.database.TestFolders;
import se.fyren.kernel.Period;

/** A Fyren that runs is saved and restored, embedded and external, and what was erased meanwhile stays erased. */
@TestInstance(Lifecycle.PER_CLASS)
class RoundTripTests {

    private static final long SEED = System.nanoTime();

    /** Whoever adds a table decides here, or in {@link LeftOut}, whether backups hold it. */
    private static final Set<String> BACKED_UP = Set.of(
            "access.account_event",
            "access.assignment",
            "access.audit",
            "access.audit_head",
            "access.identity",
            "access.installation",
            "access.passkey",
            "access.passphrase",
            "access.staff",
            "access.unit",
            "access.unit_key",
            "access.unit_key_share",
            "booking.absence",
            "booking.appointment",
            "booking.calendar",
            "booking.count",
            "booking.hours",
            "booking.resource",
            "booking.retention",
            "booking.tie",
            "conversations.handover",
            "conversations.loan",
            "conversations.look",
            "conversations.message",
            "conversations.promise",
            "conversations.retention",
            "conversations.sheet",
            "conversations.thread",
            "directory.area",
            "directory.audience",
            "directory.change",
            "directory.changed_line",
            "directory.channel",
            "directory.coordinator_region",
            "directory.coverage",
            "directory.edition",
            "directory.organisation",
            "directory.population",
            "directory.rule",
            "directory.service",
            "directory.source",
            "erasure.ledger");

    private Path data;
    private StaffedFyren fyren;
    private Centre mika;
    private Commands commands;
    private DataSource database;

    @BeforeAll
    void start(@TempDir Path temp) throws Exception {
        System.out.println("Seed: " + SEED);
        data = Files.createDirectory(TestFolders.enteredByAll(temp).resolve("data"));
        fyren = new StaffedFyren(data);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        Environment settings = fyren.context().getEnvironment();
        commands = new Commands(
                data,
                fyren.today(),
                List.of("url", "user", "password").stream()
                        .map(one -> "fyren.database." + one)
                        .map(one -> one + "=" + settings.getRequiredProperty(one))
                        .toArray(String[]::new));
        database = fyren.get(DataSource.class);
        Random random = new Random(SEED);
        IntStream.range(0, random.nextInt(5, 15)).forEach(one -> mika.gets("x".repeat(random.nextInt(1, 9000))));
        mika.threads();
        fyren.get(Retention.class)
                .decide(
                        mika.atWork(),
                        new RetentionDecision(ShortText.of("SN 2026/17").orElseThrow(), fyren.today(), 60, 5));
        new SeededRows(fyren.get(JdbcClient.class), random).add();
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @Test
    void everyRowComesBackInAnExternalDatabaseAndInAnEmbeddedOneAndOutOfThatAgain(@TempDir Path folder)
            throws Exception {
        Path saved = Files.createDirectory(folder.resolve("saved"));
        Map<String, String> before = kept(database);
        assertThat(before.values()).as("every table has something in it").noneMatch(rows -> rows.startsWith("0 "));
        assertThat(commands.backup(saved)).isZero();

        TestDatabase external = TestDatabase.empty();
        assertThat(new Commands(data, fyren.today(), external.properties()).restore(Commands.only(saved)))
                .isZero();
        assertThat(kept(external.dataSource())).isEqualTo(before);
        assertThat(Commands.rows(external.dataSource()))
                .hasEntrySatisfying(
                        "access.one_time_link", rows -> assertThat(rows).startsWith("0 "))
                .hasEntrySatisfying(
                        "conversations.repeat", rows -> assertThat(rows).startsWith("0 "));

        Path elsewhere = Files.createDirectory(TestFolders.enteredByAll(folder).resolve("elsewhere"));
        Commands embedded = new Commands(elsewhere.resolve("data"), fyren.today());
        String[] apart = {
            "--fyren.backup.keys=" + data.resolve("backup-keys"),
            "--fyren.ledger=" + data.resolve("erased").resolve("ledger.csv")
        };
        assertThat(embedded.restore(Commands.only(saved), apart)).isZero();
        Path again = Files.createDirectory(folder.resolve("again"));
        assertThat(embedded.backup(again, apart)).isZero();
        try (OwnServer server = new OwnServer(elsewhere)) {
            assertThat(kept(server.dataSource())).isEqualTo(before);
        }

        TestDatabase last = TestDatabase.empty();
        assertThat(new Commands(data, fyren.today(), last.properties()).restore(Commands.only(again)))
                .isZero();
        assertThat(kept(last.dataSource())).isEqualTo(before);
    }

    @Test
    void whatIsErasedAfterTheBackupIsGoneBeforeARestoredFyrenAnswers(@TempDir Path saved) throws Exception {
        Conversations conversations = fyren.get(Conversations.class);
        SeekerKeys stays = mika.gets("Jag är kvar");
        SeekerKeys leaves = mika.gets("Jag går");
        CallBack call = new CallBack("+46701740605", ShortText.of("Efter nio").orElseThrow(), null, null);
        conversations.askForCall(stays, call, RepeatKey.random());
        List<UUID> before = mika.threads();
        SeekerKeys destroyed = mika.gets("Gallras");
        UUID thread = mika.newSince(before);
        mika.answers(thread, "Här är svaret");
        assertThat(commands.backup(saved)).isZero();

        conversations.leave(leaves);
        conversations.takeCallBack(stays);
        fyren.goTo(fyren.today().plusDays(61));
        fyren.get(Retention.class).destroy(mika.atWork(), List.of(thread));
        fyren.goTo(commands.today());

        TestDatabase restored = TestDatabase.empty();
        assertThat(new Commands(data, fyren.today(), restored.properties()).restore(Commands.only(saved)))
                .isZero();
        assertThat(count(restored)).isEqualTo(before.size() + 1);
        try (ConfigurableApplicationContext anew = BeforeThePort.started(data, restored)) {
            assertThat(anew.getBean(BeforeThePort.class).openPorts()).isZero();
            assertThat(anew.getBean(BeforeThePort.class).threads()).isEqualTo(before.size());
            Conversations then = anew.getBean(Conversations.class);
            assertThat(then.open(stays).orElseThrow().isCallWaited()).isFalse();
            assertThat(then.open(leaves)).isEmpty();
            assertThat(then.open(destroyed)).isEmpty();
        }
    }

    @Test
    void whoseAccessHasEndedIsNotLetInAgainByTheCentresNextKey(@TempDir Path saved) throws Exception {
        List<UUID> before = mika.threads();
        SeekerKeys leaves = mika.gets("Ingen får se detta");
        UUID thread = mika.newSince(before);
        fyren.letGo(fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true));
        assertThat(commands.backup(saved)).isZero();
        fyren.get(Conversations.class).leave(leaves);

        TestDatabase restored = TestDatabase.empty();
        assertThat(new Commands(data, fyren.today(), restored.properties()).restore(Commands.only(saved)))
                .isZero();
        assertThat(opensWith(leaves, restored)).isTrue();
        try (ConfigurableApplicationContext anew = BeforeThePort.started(data, restored)) {
            assertThat(opensWith(leaves, restored)).isFalse();
            // The look at which the centre's threads get its new key.
            assertThat(anew.getBean(Inbox.class).look(mika.atWork()).orElseThrow())
                    .filteredOn(line -> line.thread().equals(thread))
                    .singleElement()
                    .satisfies(line -> assertThat(line.hasLeft()).isTrue());
            assertThat(opensWith(leaves, restored)).isFalse();
            assertThat(anew.getBean(Conversations.class).open(leaves)).isEmpty();
        }
    }

    @Test
    void everyTableIsInABackupOrOnTheListOfWhatIsNot() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet sequences = connection.createStatement().executeQuery("select count(*) from pg_sequences")) {
            Set<String> decided = new TreeSet<>(BACKED_UP);
            decided.addAll(LeftOut.TABLES.keySet());
            assertThat(new StoredTables(connection).all()).isEqualTo(decided);
            assertThat(new HashSet<>(new StoredTables(connection).toBackUp())).isEqualTo(BACKED_UP);
            sequences.next();
            assertThat(sequences.getInt(1))
                    .as("a backup holds no numbers that grow")
                    .isZero();
        }
        String document = Files.readString(Path.of("docs", "operations.md"));
        assertThat(LeftOut.TABLES)
                .allSatisfy((table, why) -> assertThat(document).contains("| `" + table + "` | " + why + " |"));
    }

    @Test
    void nothingInABackupIsReadInClear(@TempDir Path saved) throws Exception {
        assertThat(commands.backup(saved)).isZero();

        String bytes = new String(Files.readAllBytes(Commands.only(saved)), UTF_8);
        assertThat(bytes)
                .startsWith("FYREN BACKUP 1 " + fyren.today())
                .doesNotContain("MIKA here", "access.staff", "PGCOPY", "mika-sthlm");
    }

    private static Map<String, String> kept(DataSource source) throws Exception {
        Map<String, String> rows = Commands.rows(source);
        rows.keySet().removeAll(LeftOut.TABLES.keySet());
        return rows;
    }

    /** Whether the receipt opens any box that there is. */
    private static boolean opensWith(SeekerKeys keys, TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("select id, box, text_box from conversations.thread")
                .query((row, number) -> {
                    UUID thread = row.getObject("id", UUID.class);
                    return keys.open(row.getBytes("box"), thread).isPresent()
                            || keys.openText(row.getBytes("text_box"), thread).isPresent();
                })
                .list()
                .contains(true);
    }

    private static int count(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from conversations.thread")
                .query(Integer.class)
                .single();
    }
}
