package se.fyren.access.accounts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.Fyren;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.audit.CountedStatements;
import se.fyren.access.audit.TrailHouse;
import se.fyren.access.keys.Keyring;
import se.fyren.database.TestDatabase;
import se.fyren.kernel.Period;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.web.Codes;

/** All of Fyren on a port and a database of its own, on one day, with two units of each kind and whoever is employed. */
public final class StaffedFyren implements AutoCloseable {

    private static final List<Kind> TWO_OF_EACH =
            List.of(Kind.MIKA, Kind.KAST, Kind.COORDINATORS, Kind.HOST, Kind.MUNICIPALITY, Kind.AUTHORITY);

    private final ConfigurableApplicationContext application;
    private final Map<Share, Person> first = new HashMap<>();
    private int employed;

    private record Share(UUID unit, Purpose purpose) {}

    /** Somebody who works here, and the assignment that they were employed for. */
    public record Person(UUID id, String name, PrivateKey key, Hat hat) {

        public SignedIn wearing(@Nullable Hat worn) {
            return new SignedIn(id, name, worn, key);
        }

        public String signInName() {
            return id.toString();
        }
    }

    public StaffedFyren(Path data) {
        this(data, TestDatabase.empty().properties(), new String[0]);
    }

    /** With a database of its own, in the data folder. */
    public static StaffedFyren withItsOwnDatabase(Path data) {
        return new StaffedFyren(data, new String[0], new String[0]);
    }

    /** With these settings, each as {@code --name=value}. */
    public static StaffedFyren with(Path data, String... settings) {
        return new StaffedFyren(data, TestDatabase.empty().properties(), settings);
    }

    private StaffedFyren(Path data, String[] database, String... settings) {
        application = new SpringApplicationBuilder(Fyren.class, Counting.class)
                .properties(database)
                // Whoever opened it closes it; the process may end after its database has.
                .registerShutdownHook(false)
                .run(Stream.concat(Stream.of("--server.port=0", "--fyren.data.dir=" + data), Stream.of(settings))
                        .toArray(String[]::new));
        // What Fyren looks at by itself every now and then would be counted too.
        application.getBean(ScheduledAnnotationBeanPostProcessor.class).destroy();
        TWO_OF_EACH.forEach(kind -> {
            boolean municipal = kind == Kind.MUNICIPALITY;
            String code = Codes.of(kind);
            keep(new Unit(UUID.randomUUID(), kind, kind + " here", municipal ? "0180" : code + "-here"));
            keep(new Unit(UUID.randomUUID(), kind, kind + " elsewhere", municipal ? "1480" : code + "-elsewhere"));
        });
        units().forEach(unit -> List.of(StaffRole.values()).stream()
                .filter(role -> role.isFor(unit.kind()) && role.key().isPresent())
                .forEach(role -> employ(role, unit, Period.ALWAYS, true)));
    }

    public <T> T get(Class<T> type) {
        return application.getBean(type);
    }

    /** What it is made of, for what looks several things up by itself. */
    public ApplicationContext context() {
        return application;
    }

    public LocalDate today() {
        return LocalDate.now(get(Clock.class));
    }

    /** It is noon on that day. */
    public void goTo(LocalDate day) {
        get(TurnedClock.class).turnTo(day.atTime(12, 0).toString());
    }

    public void goTo(LocalDateTime now) {
        get(TurnedClock.class).turnTo(now.toString());
    }

    /** What is told of within Fyren, while the test goes on. */
    public <E> List<E> hears(Class<E> event) {
        List<E> heard = new CopyOnWriteArrayList<>();
        application.addApplicationListener((PayloadApplicationEvent<?> told) -> {
            if (event.isInstance(told.getPayload())) {
                heard.add(event.cast(told.getPayload()));
            }
        });
        return heard;
    }

    public URI origin() {
        return URI.create("http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public int statements() {
        return get(CountedStatements.class).count();
    }

    /** How many statements the work asks of the database. */
    public int statements(Runnable work) {
        int before = statements();
        work.run();
        return statements() - before;
    }

    public long entries() {
        return get(JdbcClient.class)
                .sql("select number from access.audit_head")
                .query(Long.class)
                .single();
    }

    public List<Unit> units() {
        return get(Units.class).all();
    }

    public Unit installation() {
        return get(Units.class).only(Kind.INSTALLATION).orElseThrow();
    }

    /** The unit here where the role is found; another of its kind elsewhere; a unit here of another kind. */
    public Unit unitFor(StaffRole role) {
        return units().stream()
                .filter(unit -> role.isFor(unit.kind()) && !unit.name().endsWith("elsewhere"))
                .max(Comparator.comparingInt(unit -> TWO_OF_EACH.indexOf(unit.kind())))
                .orElseThrow();
    }

    public Unit elsewhere(Unit unit) {
        Kind kind = TWO_OF_EACH.contains(unit.kind()) ? unit.kind() : Kind.MIKA;
        return named(kind + " elsewhere");
    }

    public Unit ofAnotherKind(Unit unit) {
        return named((unit.kind() == Kind.MIKA ? Kind.KAST : Kind.MIKA) + " here");
    }

    /** Somebody who has joined; let in, they hold the key that their role needs. */
    public Person employ(StaffRole role, Unit unit, Period period, boolean letIn) {
        employed++;
        Person person = new Person(
                UUID.randomUUID(),
                "Somebody " + employed + " of " + unit.name(),
                PrivateKey.random(),
                new Hat(UUID.randomUUID(), role, unit, period, null));
        inTransaction(() -> {
            get(Colleagues.class).add(person.id(), person.name(), person.signInName(), TrailHouse.TODAY);
            get(Colleagues.class).giveKey(person.id(), person.key().publicKey());
            get(Assignments.class).add(person.id(), person.hat());
            if (letIn) {
                role.key().ifPresent(purpose -> letIn(person, purpose));
            }
        });
        return person;
    }

    /** Takes their share of the unit's key away; who stays gets a new one. */
    public void letGo(Person person) {
        inTransaction(() -> person.hat().role().key().ifPresent(purpose -> get(Keyring.class)
                .takeAway(person.hat().unit().id(), purpose, person.id())));
    }

    private void letIn(Person person, Purpose purpose) {
        UUID unit = person.hat().unit().id();
        get(Keyring.class).begin(unit, purpose, person.id(), person.key().publicKey());
        Person member = first.computeIfAbsent(new Share(unit, purpose), share -> person);
        get(Keyring.class)
                .letIn(
                        member.wearing(null),
                        unit,
                        purpose,
                        person.id(),
                        person.key().publicKey());
    }

    /** Somebody who has joined by a link, with a passphrase and an app. */
    public void joinsWithPassphrase(String signInName) {
        Joining joining = get(Joining.class);
        String link = linkFor(signInName);
        OneTimeCode app = new OneTimeCode(
                Base32.decode(joining.invited(link).orElseThrow().codeSecret()));
        joining.join(
                link,
                new Passphrase("korpar flyger över sundet"),
                app.at(get(Clock.class).instant()));
    }

    /** Somebody is invited; the answer is their link to join by. */
    String linkFor(String signInName) {
        UUID id = UUID.randomUUID();
        String[] link = {""};
        inTransaction(() -> {
            get(Roster.class).invite(id, "Somebody who has joined", signInName);
            link[0] = get(Roster.class).link(id);
        });
        return link[0];
    }

    /** Two colleagues vouch, so that they could come back. */
    public void vouchTwiceFor(String signInName) {
        first.values().stream()
                .map(Person::id)
                .distinct()
                .limit(2)
                .forEach(id -> inTransaction(() -> {
                    Recovery recovery = get(Recovery.class);
                    SignedIn who = new SignedIn(id, "", null, PrivateKey.random());
                    recovery.vouch(
                            who, recovery.colleague(signInName).orElseThrow().record());
                }));
    }

    public void inTransaction(Runnable work) {
        get(TransactionOperations.class).executeWithoutResult(status -> work.run());
    }

    /** One more unit. */
    public Unit open(Kind kind, String place) {
        Unit unit = new Unit(UUID.randomUUID(), kind, place, place);
        keep(unit);
        return unit;
    }

    private void keep(Unit unit) {
        get(Units.class).add(unit);
    }

    private Unit named(String name) {
        return units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        application.close();
    }
}
