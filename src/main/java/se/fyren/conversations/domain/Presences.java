package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.Unit;

/**
 * De som svarar nu: the centres that have said that they answer just now, and until when; times are those of Stockholm.
 * Nobody learns which of a centre's counsellors has said so. Where a centre has said nothing, it is not said to be away.
 */
@Component
public class Presences {

    /** The longest that can be said at once. */
    public static final Duration MOST = Duration.ofHours(1);

    /** By which the end is rounded up. */
    private static final long STEP = Duration.ofMinutes(5).toSeconds();

    private final Gate gate;
    private final Centres centres;
    private final JdbcClient database;
    private final Clock clock;

    Presences(Gate gate, Centres centres, JdbcClient database, Clock clock) {
        this.gate = gate;
        this.centres = centres;
        this.database = database;
        this.clock = clock;
    }

    /** Until when the centre of the service answers; empty where it has not said that it does, or none can be written to. */
    public Optional<LocalTime> of(String service) {
        Map<UUID, LocalTime> now = now();
        return now.isEmpty()
                ? Optional.empty()
                : centres.receiving(service).map(Centre::unit).flatMap(unit -> Optional.ofNullable(now.get(unit)));
    }

    /** Until when each centre answers that does; one statement. */
    public Map<UUID, LocalTime> now() {
        Instant now = clock.instant();
        // What is further ahead than anybody can say was said before the clock was set back.
        return database
                .sql("select unit, until from conversations.presence where until > ? and until <= ?")
                .params(sql(now), sql(rounded(now.plus(MOST))))
                .query((row, number) -> Map.entry(
                        row.getObject("unit", UUID.class),
                        row.getObject("until", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalTime()))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Until when their own centre answers; empty where it has not said that it does, or they may not see it. */
    public Optional<LocalTime> own(SignedIn who) {
        return gate.tell(who, Act.READ, Part.OUTLINE, Thing.PRESENCE, this::now)
                .flatMap(now ->
                        who.hat().map(Hat::unit).map(Unit::id).flatMap(unit -> Optional.ofNullable(now.get(unit))));
    }

    /**
     * Says that their own centre answers from now on; whether they may.
     *
     * @param time for how long, {@link #MOST} at most; it ends by the next five minutes
     */
    public boolean answers(SignedIn who, Duration time) {
        if (time.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("Longer than can be said at once");
        }
        return change(who, unit -> database.sql("""
                        insert into conversations.presence (unit, until) values (?, ?)
                        on conflict (unit) do update set until = excluded.until""")
                .params(unit, sql(rounded(clock.instant().plus(time))))
                .update());
    }

    /** Says that their own centre answers no more just now, whoever said that it did; whether they may. */
    public boolean rests(SignedIn who) {
        return change(who, unit -> database.sql("delete from conversations.presence where unit = ?")
                .param(unit)
                .update());
    }

    /** What has passed is gone. */
    void forgetPassed() {
        database.sql("delete from conversations.presence where until <= ?")
                .param(sql(clock.instant()))
                .update();
    }

    private boolean change(SignedIn who, ToIntFunction<UUID> change) {
        return gate.through(who, Act.CHANGE, Part.OUTLINE, Thing.PRESENCE, () -> unit(who), change::applyAsInt)
                .isPresent();
    }

    private static Optional<Guarded<UUID>> unit(SignedIn who) {
        return who.hat()
                .map(Hat::unit)
                .map(Unit::id)
                .map(unit -> new Guarded<>(Ref.of(Thing.PRESENCE, unit, unit), unit));
    }

    private static Instant rounded(Instant until) {
        return Instant.ofEpochSecond(Math.ceilDiv(until.getEpochSecond(), STEP) * STEP);
    }

    private static OffsetDateTime sql(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
