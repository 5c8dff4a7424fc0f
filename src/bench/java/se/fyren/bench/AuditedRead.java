package se.fyren.bench;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.Sessions;

/**
 * One record read through the gate; beside the same SQL by itself, and beside the same SQL and one row of an entry's
 * length written in the same transaction, which is the least that keeps a trail at all.
 */
record AuditedRead(Gate gate, JdbcClient database, TransactionOperations transaction, SignedIn who) {

    private static final int TIMES = 400;
    private static final int AT_ONCE = 8;
    private static final int ENTRY_LENGTH = 457;

    AuditedRead(ApplicationContext fyren, DemoSignIn door) {
        this(
                fyren.getBean(Gate.class),
                fyren.getBean(JdbcClient.class),
                fyren.getBean(TransactionOperations.class),
                fyren.getBean(Sessions.class).of(door.in("maj")).orElseThrow());
    }

    void measure(Figures figures, int rounds) {
        database.sql("create table if not exists line (day date, sealed bytea)").update();
        Contender.alternate(
                figures,
                rounds,
                new Contender("audited read", rounds, TIMES, () -> often(this::audited)),
                new Contender("bare SQL", rounds, TIMES, () -> often(this::name)),
                new Contender("bare SQL and one row written", rounds, TIMES, () -> often(this::written)));
        int all = TIMES * AT_ONCE;
        Contender.alternate(
                figures,
                rounds,
                new Contender("audited read, 8 at once", rounds, all, () -> atOnce(this::audited)),
                new Contender("bare SQL, 8 at once", rounds, all, () -> atOnce(this::name)),
                new Contender("bare SQL and one row written, 8 at once", rounds, all, () -> atOnce(this::written)));
    }

    private void audited() {
        Ref ref = Ref.of(Thing.ACCOUNT, who.staff(), who.staff()).answeredForBy(who.staff());
        if (gate.read(who, Part.OUTLINE, Thing.ACCOUNT, () -> Optional.of(new Guarded<>(ref, name())))
                .isEmpty()) {
            throw new IllegalStateException("One's own account was refused");
        }
    }

    private void written() {
        transaction.executeWithoutResult(status -> {
            name();
            database.sql("insert into line values (?, ?)")
                    .params(LocalDate.EPOCH, new byte[ENTRY_LENGTH])
                    .update();
        });
    }

    @CanIgnoreReturnValue
    private String name() {
        return database.sql("select name from access.staff where id = ?")
                .param(who.staff())
                .query(String.class)
                .single();
    }

    private static void often(Runnable work) {
        for (int time = 0; time < TIMES; time++) {
            work.run();
        }
    }

    private static void atOnce(Runnable work) {
        List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().start(() -> often(work)))
                .limit(AT_ONCE)
                .toList();
        threads.forEach(AuditedRead::awaited);
    }

    private static void awaited(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
