package se.fyren.conversations.domain;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Centres;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.conversations.Promise;

/** Svarslöftena: what each centre says of when it answers. Where it has said nothing, nobody says anything for it. */
@Component
public class Promises {

    private final Gate gate;
    private final Centres centres;
    private final JdbcClient database;

    Promises(Gate gate, Centres centres, JdbcClient database) {
        this.gate = gate;
        this.centres = centres;
        this.database = database;
    }

    /** What the service's centre has promised; empty where it has not, or none can be written to. */
    public Optional<Promise> of(String service) {
        return centres.receiving(service).flatMap(centre -> find(centre.unit()));
    }

    /** What a centre says to everyone who writes to it. */
    public Optional<Promise> of(UUID centre) {
        return find(centre);
    }

    /** What their own centre has promised; empty where they may not see it. */
    public Optional<Optional<Promise>> own(SignedIn who) {
        return gate.through(who, Act.READ, Part.OUTLINE, Thing.PROMISE, () -> unit(who), this::find);
    }

    /** Promises for their own centre; empty where they may not. */
    public Optional<Promise> give(SignedIn who, Promise promise) {
        return gate.through(who, Act.CHANGE, Part.OUTLINE, Thing.PROMISE, () -> unit(who), unit -> {
            database.sql("""
                            insert into conversations.promise (unit, weekdays, opens, closes) values (?, ?, ?, ?)
                            on conflict (unit) do update
                            set weekdays = excluded.weekdays, opens = excluded.opens, closes = excluded.closes""")
                    .params(unit, promise.weekdays(), promise.opens(), promise.closes())
                    .update();
            return promise;
        });
    }

    private Optional<Promise> find(UUID unit) {
        return database.sql("select weekdays, opens, closes from conversations.promise where unit = ?")
                .param(unit)
                .query((row, number) -> new Promise(
                        row.getInt("weekdays"),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .optional();
    }

    private static Optional<Guarded<UUID>> unit(SignedIn who) {
        return who.hat()
                .map(Hat::unit)
                .map(Unit::id)
                .map(unit -> new Guarded<>(Ref.of(Thing.PROMISE, unit, unit), unit));
    }
}
