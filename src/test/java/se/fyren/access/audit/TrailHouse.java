package se.fyren.access.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import se.fyren.access.Act;
import se.fyren.access.Asked;
import se.fyren.access.Gate;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Scope;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Trail;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.KeySeal;
import se.fyren.access.keys.Keyring;
import se.fyren.database.TestDatabase;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;

/** As much of Fyren as the trail needs, on a database of its own: three units, their auditors, a gate. */
public final class TrailHouse implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    public final Unit installation = unit(Kind.INSTALLATION, null);
    public final Unit mika = unit(Kind.MIKA, "mika-somewhere");
    public final Unit kast = unit(Kind.KAST, "kast-somewhere");
    public final JdbcClient sql;
    public final SignedIn installationsAuditor;
    public final SignedIn mikasAuditor;
    public final SignedIn kastsAuditor;

    /** Where the installation's secret and the exported heads lie. */
    public final Path data = folder();

    final TestDatabase database = TestDatabase.migrated();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();
    private final CountedStatements counted = new CountedStatements(pool);

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    public TrailHouse() {
        pool.setDataSource(database.dataSource());
        sql = JdbcClient.create(counted);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("fyren.data.dir", data.toString())));
        context.registerBean(DataSource.class, () -> counted);
        context.registerBean(JdbcClient.class, () -> sql);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(counted));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(get(JdbcTransactionManager.class)));
        context.registerBean(Clock.class, () -> clock(TODAY));
        context.register(Transactions.class, Gate.class, ChainKey.class, Entries.class, StaffKeys.class);
        context.register(SealedTrail.class, TrailReading.class, HeadExport.class);
        context.scan("se.fyren.access.keys");
        context.refresh();
        List.of(installation, mika, kast).forEach(this::keep);
        installationsAuditor = auditorOf(installation);
        mikasAuditor = auditorOf(mika);
        kastsAuditor = auditorOf(kast);
    }

    public static Clock clock(LocalDate day) {
        ZoneId stockholm = ZoneId.of("Europe/Stockholm");
        return Clock.fixed(day.atTime(12, 0).atZone(stockholm).toInstant(), stockholm);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    /** What is wrong with the chain as it stands, without any exported head. */
    List<Fault> faults() {
        ChainCheck check = new ChainCheck(get(ChainKey.class), new HeadsFile.Contents(List.of(), List.of()));
        get(Entries.class).each(check::next);
        return check.end(get(Entries.class).head());
    }

    /** Writes it as the gate would. */
    public void write(Asked asked, LocalDate day) {
        inTransaction(() -> get(Trail.class).write(asked, day));
    }

    /** Reads it as the gate would. */
    public TrailPage read(SignedIn who, Scope scope, LocalDate first, Place from) {
        return get(TransactionTemplate.class)
                .execute(status -> get(TrailReading.class).read(who, scope, first, from));
    }

    /** How many statements the work asks of the database. */
    public int statements(Runnable work) {
        int before = counted.count();
        work.run();
        return counted.count() - before;
    }

    public long entries() {
        return sql.sql("select count(*) from access.audit").query(Long.class).single();
    }

    public void keep(Unit unit) {
        sql.sql("insert into access.unit (id, kind, name, place) values (?, ?, ?, ?)")
                .params(unit.id(), unit.kind().name(), unit.name())
                .param(unit.place())
                .update();
    }

    /** Somebody with a key, who wears the hat. */
    public SignedIn somebody(StaffRole role, Unit unit) {
        UUID id = UUID.randomUUID();
        PrivateKey key = PrivateKey.random();
        sql.sql("""
                        insert into access.staff (id, name, sign_in_name, public_key, key_mac, invited_on)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        "Somebody",
                        id.toString(),
                        key.publicKey().bytes(),
                        get(KeySeal.class).ofStaff(id, key.publicKey()),
                        TODAY)
                .update();
        return new SignedIn(id, "Somebody", new Hat(UUID.randomUUID(), role, unit, Period.ALWAYS, null), key);
    }

    private SignedIn auditorOf(Unit unit) {
        SignedIn auditor = somebody(StaffRole.AUDITOR, unit);
        inTransaction(() -> get(Keyring.class)
                .begin(unit.id(), Purpose.AUDIT, auditor.staff(), auditor.key().publicKey()));
        return auditor;
    }

    /** That a counsellor of the unit reads a thread there. */
    public static Asked reading(@Nullable UUID unit, @Nullable UUID responsible) {
        return new Asked(
                UUID.randomUUID(),
                StaffRole.COUNSELLOR,
                unit,
                Act.READ,
                Part.CONTENT,
                Thing.THREAD,
                unit,
                UUID.randomUUID(),
                responsible,
                null);
    }

    public static Unit unit(Kind kind, @Nullable String place) {
        return new Unit(UUID.randomUUID(), kind, "A unit", place);
    }

    /** An orderly end, which leaves the folder. */
    void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
        pool.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("trail");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
