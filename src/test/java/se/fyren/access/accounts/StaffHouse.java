package se.fyren.access.accounts;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.access.Gate;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.audit.CountedStatements;
import se.fyren.access.keys.Keyring;
import se.fyren.database.TestDatabase;
import se.fyren.kernel.Period;
import se.fyren.mode.Mode;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;
import se.fyren.web.PublicAddress;

/** One node of Fyren, as much of it as staff need behind their pages, with a clock that can be turned. */
final class StaffHouse implements AutoCloseable {

    static final String PASSPHRASE = "korpar flyger över sundet";
    private static final int CONNECTIONS = 30;

    final JdbcClient sql;
    final TurnedClock clock = new TurnedClock();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();
    private final CountedStatements counted = new CountedStatements(pool);

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    StaffHouse(Path data) {
        this(TestDatabase.migrated().dataSource(), data, Mode.PRODUCTION);
    }

    StaffHouse(DataSource database, Path data, Mode mode) {
        pool.setDataSource(database);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        sql = JdbcClient.create(counted);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "fyren.data.dir",
                                data.toString(),
                                "fyren.address",
                                "https://stod.example.se",
                                "fyren.providers[0].id",
                                "solna",
                                "fyren.providers[0].name",
                                "Solna stad",
                                "fyren.providers[0].issuer",
                                "https://id.example.se",
                                "fyren.providers[0].clientid",
                                "fyren",
                                "fyren.providers[0].clientsecret",
                                "a secret of the test's")));
        context.registerBean(Mode.class, () -> mode);
        context.registerBean(DataSource.class, () -> counted);
        context.registerBean(JdbcClient.class, () -> sql);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(counted));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(get(JdbcTransactionManager.class)));
        context.registerBean(Clock.class, () -> clock);
        // What is tried is not to hang on how much else the machine does.
        context.registerBean("oneAtATime", OneAtATime.class, () -> new OneAtATime(Duration.ofMinutes(5)));
        context.register(Transactions.class, Gate.class, PublicAddress.class);
        context.scan("se.fyren.access.accounts", "se.fyren.access.keys", "se.fyren.access.passkey");
        context.scan("se.fyren.access.provider");
        context.scan("se.fyren.access.audit");
        try {
            context.refresh();
        } catch (RuntimeException refused) {
            pool.close();
            throw refused;
        }
        if (!mode.isDemo()) {
            auditable();
        }
    }

    /** The trail can be written: the installation has an auditors' key, which nobody holds any more. */
    private void auditable() {
        UUID installation =
                get(Units.class).only(Kind.INSTALLATION).orElseThrow().id();
        UUID first = UUID.randomUUID();
        PrivateKey key = PrivateKey.random();
        inTransaction(() -> {
            get(Colleagues.class).add(first, "Den första", first.toString(), LocalDate.now(clock));
            get(Colleagues.class).giveKey(first, key.publicKey());
            get(Keyring.class).begin(installation, Purpose.AUDIT, first, key.publicKey());
            return first;
        });
        sql.sql("delete from access.unit_key_share where staff = ?")
                .param(first)
                .update();
        sql.sql("delete from access.staff where id = ?").param(first).update();
    }

    /** Another node on the same database, with the same secret. */
    StaffHouse anotherNode(Path data) {
        return new StaffHouse(pool.getDataSource(), data, Mode.PRODUCTION);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T inTransaction(Supplier<T> work) {
        return get(TransactionTemplate.class).execute(status -> work.get());
    }

    /** How many statements the work asks of the database. */
    int statements(Runnable work) {
        int before = counted.count();
        work.run();
        return counted.count() - before;
    }

    long count(String from) {
        return sql.sql("select count(*) from " + from).query(Long.class).single();
    }

    Unit unit(Kind kind, String place) {
        Unit unit = new Unit(UUID.randomUUID(), kind, "Enheten " + place, place);
        get(Units.class).add(unit);
        return unit;
    }

    /** Somebody who has been invited; the answer is their id. */
    UUID invited(String signInName) {
        UUID id = UUID.randomUUID();
        inTransaction(() -> get(Roster.class).invite(id, "Någon som heter " + signInName, signInName));
        return id;
    }

    String link(UUID staff) {
        return inTransaction(() -> get(Roster.class).link(staff));
    }

    /** Assigns them from today on; the answer is the assignment. */
    UUID assigned(UUID staff, StaffRole role, Unit unit, @Nullable LocalDate last) {
        return inTransaction(() -> {
            Roster roster = get(Roster.class);
            var planned = roster.newAssignment(staff, role, unit.id(), new Period(LocalDate.now(clock), last))
                    .orElseThrow()
                    .record();
            if (!roster.assign(planned)) {
                throw new IllegalStateException("Not assigned");
            }
            return planned.hat().assignment();
        });
    }

    /** Somebody who has a key but no way to sign in, and wears the hat; quick, for a passphrase takes its time. */
    SignedIn colleague(String signInName, StaffRole role, Unit unit) {
        UUID id = invited(signInName);
        PrivateKey key = PrivateKey.random();
        get(Colleagues.class).giveKey(id, key.publicKey());
        UUID assignment = assigned(id, role, unit, null);
        return new SignedIn(id, signInName, new Hat(assignment, role, unit, Period.ALWAYS, null), key);
    }

    /** Somebody who signs in with {@link #PASSPHRASE} and the app's next code; quick, for its key is made once for all. */
    Joined joined(String signInName) {
        UUID id = invited(signInName);
        PrivateKey key = PrivateKey.random();
        OneTimeCode app = new OneTimeCode(Arrays.copyOf(SecretKey.random().bytes(), OneTimeCode.SECRET_LENGTH));
        get(Colleagues.class).giveKey(id, key.publicKey());
        long step = clock.instant().getEpochSecond() / 30;
        get(Passphrases.class).put(StoredPassphrase.lockedWith(Slow.LOCK, Slow.SALT, id, key, app, step));
        return new Joined(id, key, app);
    }

    record Joined(UUID id, PrivateKey key, OneTimeCode app) {}

    private static final class Slow {
        static final byte[] SALT = Passphrase.newSalt();
        static final SecretKey LOCK = new Passphrase(PASSPHRASE).key(SALT);
    }

    void leaves(UUID staff) {
        inTransaction(() -> {
            Roster roster = get(Roster.class);
            roster.leave(roster.account(staff).orElseThrow().record());
            return staff;
        });
    }

    /** Joins with {@link #PASSPHRASE}; the answer is the app that shows codes. */
    OneTimeCode joins(UUID staff) {
        String link = link(staff);
        OneTimeCode app = app(link);
        if (!(get(Joining.class).join(link, new Passphrase(PASSPHRASE), code(app)) instanceof Joining.Result.Joined)) {
            throw new IllegalStateException("Did not join");
        }
        return app;
    }

    OneTimeCode app(String link) {
        return new OneTimeCode(
                Base32.decode(get(Joining.class).invited(link).orElseThrow().codeSecret()));
    }

    String code(OneTimeCode app) {
        return app.at(clock.instant());
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
