package se.fyren.access.accounts;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.Unit.Kind;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.SecretKey;

/**
 * Coming back after losing every way to sign in. Two colleagues vouch, each of whom gets one half of a code to hand
 * over; with one half nobody gets anywhere. Where a unit has let in others than who comes back, one of the two must be one
 * of those. Who comes back gets a new key, and is let in to each unit anew.
 */
@Component
public class Recovery {

    private static final Duration VALID = Duration.ofDays(2);

    /** An administrator can invent two colleagues, but nobody whom a unit has let in. */
    private static final String ONE_OF_THEIR_OWN = """
            coalesce((
                select bool_or(other.staff in (r.first, r.second))
                from access.unit_key_share own
                join access.unit_key_share other
                    on other.unit = own.unit and other.purpose = own.purpose and other.staff <> own.staff
                where own.staff = r.staff), true)""";

    private final JdbcClient database;
    private final SecretKey key;
    private final Colleagues colleagues;
    private final Units units;
    private final Assignments assignments;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final Keyring keyring;
    private final AccountTrail trail;
    private final Clock clock;

    Recovery(
            JdbcClient database,
            InstallationSecret secret,
            Colleagues colleagues,
            Units units,
            Assignments assignments,
            Sessions sessions,
            OneTimeLinks links,
            Keyring keyring,
            AccountTrail trail,
            Clock clock) {
        this.database = database;
        this.key = secret.forPurpose("fyren recovery");
        this.colleagues = colleagues;
        this.units = units;
        this.assignments = assignments;
        this.sessions = sessions;
        this.links = links;
        this.keyring = keyring;
        this.trail = trail;
        this.clock = clock;
    }

    /** The colleague who signs in under the name, held, as the gate sees it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Guarded<Staff>> colleague(String signInName) {
        UUID installation = units.only(Kind.INSTALLATION).orElseThrow().id();
        return colleagues
                .holdNamed(Staff.signInName(signInName))
                .filter(one -> one.isHere() && one.hasJoined())
                .map(one -> new Guarded<>(
                        Ref.of(Thing.RECOVERY, one.id(), installation).answeredForBy(one.id()), one));
    }

    /** Vouches for the colleague: the half to hand over. Whoever vouches twice gets a new half for the old one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String vouch(SignedIn who, Staff colleague) {
        Half half = Half.random();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("delete from access.recovery where until <= ?").param(now).update();
        boolean again = hasVouched(who, colleague);
        int second = database.sql("""
                        update access.recovery set second = ?, second_tag = ? where staff = ? and first <> ?""")
                .params(who.staff(), half.tag(key, colleague.id()), colleague.id(), who.staff())
                .update();
        if (second == 0) {
            database.sql("""
                            insert into access.recovery (staff, first, first_tag, until) values (?, ?, ?, ?)
                            on conflict (staff) do update set first_tag = excluded.first_tag""")
                    .params(
                            colleague.id(),
                            who.staff(),
                            half.tag(key, colleague.id()),
                            Timestamp.from(clock.instant().plus(VALID)))
                    .update();
        }
        // Or whoever vouches over and over would make the colleague's own page, and their signing in, too slow.
        if (!again) {
            trail.remember(colleague, AccountEvent.VOUCHED_FOR);
        }
        return half.typed();
    }

    private boolean hasVouched(SignedIn who, Staff colleague) {
        return database.sql("select exists (select from access.recovery where staff = ? and ? in (first, second))")
                .params(colleague.id(), who.staff())
                .query(Boolean.class)
                .single();
    }

    /** Återkomst: what came of trying the two halves. */
    public sealed interface Result {

        /** Välkommen åter: the one-time link by which they choose a new way to sign in. */
        record Back(String link) implements Result {}

        /** Stämmer inte: the name, a half, or the time. */
        record NoMatch() implements Result {}
    }

    /** Tries the halves, in either order. What they had is gone at once: credentials, sessions, shares of units' keys. */
    @Transactional
    public Result comeBack(String signInName, String one, String other) {
        Optional<Staff> staff = Half.of(one)
                .flatMap(left -> Half.of(other).flatMap(right -> fitting(Staff.signInName(signInName), left, right)));
        if (staff.isEmpty()) {
            return new Result.NoMatch();
        }
        UUID id = staff.get().id();
        database.sql("delete from access.recovery where staff = ?").param(id).update();
        colleagues.forget(id);
        sessions.endAll(id);
        assignments.of(id).stream().map(Assignment::hat).forEach(hat -> loses(id, hat));
        String link = links.make(id);
        trail.write(staff.get(), AccountEvent.CAME_BACK);
        return new Result.Back(link);
    }

    /** The share is gone; so is what was lent, for it is sealed to the key that they had. */
    private void loses(UUID staff, Hat hat) {
        hat.role().key().ifPresent(purpose -> keyring.takeAway(hat.unit().id(), purpose, staff));
        if (hat.isLoan()) {
            assignments.end(hat.assignment(), LocalDate.now(clock));
        }
    }

    /** Whose halves they are. As many questions for a name that nobody has vouched for, or that nobody has. */
    private Optional<Staff> fitting(String signInName, Half left, Half right) {
        Optional<Staff> held =
                colleagues.heldIfVouched(signInName, clock.instant()).filter(Staff::isHere);
        boolean fit = fit(held.map(Staff::id).orElse(SigningIn.NOBODY), left, right);
        return held.filter(found -> fit);
    }

    private boolean fit(UUID staff, Half one, Half other) {
        byte[] left = one.tag(key, staff);
        byte[] right = other.tag(key, staff);
        return database.sql(
                        "select first_tag, second_tag from access.recovery r where staff = :staff and until > :now and "
                                + ONE_OF_THEIR_OWN)
                .param("staff", staff)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> pair(row.getBytes(1), row.getBytes(2), left, right))
                .optional()
                .orElse(false);
    }

    private static boolean pair(byte[] first, byte @Nullable [] second, byte[] left, byte[] right) {
        return (MessageDigest.isEqual(first, left) && MessageDigest.isEqual(second, right))
                || (MessageDigest.isEqual(first, right) && MessageDigest.isEqual(second, left));
    }
}
