package se.fyren.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Guarded;
import se.fyren.access.Part;
import se.fyren.access.Ref;
import se.fyren.access.Scope;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Line;
import se.fyren.web.NotFound;

/**
 * The gate to the directory's facts. An editor's hat is of the directory's unit, which the facts belong to; for anybody
 * else it decides only whose auditors are told that they were refused.
 */
@Component
class FactGate {

    private final Gate gate;

    FactGate(Gate gate) {
        this.gate = gate;
    }

    /** @param listing empty where there is no such list */
    <T> T list(SignedIn who, Supplier<Optional<T>> listing) {
        return gate.list(who, Act.LIST, Part.CONTENT, Thing.DIRECTORY_FACT, scope -> Optional.of(scope)
                        .filter(Scope::any)
                        .flatMap(one -> listing.get()))
                .flatMap(Function.identity())
                .orElseThrow(NotFound::new);
    }

    <R> R line(SignedIn who, Act act, Supplier<Optional<Line>> finding, Function<Line, R> doing) {
        return through(who, act, () -> finding.get().flatMap(line -> guarded(who, id(line), line)), doing);
    }

    /** What was typed; it is no record yet, so there is nothing to find. Empty where it is no form of ours. */
    <R> R sheet(SignedIn who, Act act, Optional<Sheet> sheet, Function<Sheet, R> doing) {
        return through(who, act, () -> sheet.flatMap(one -> guarded(who, id(one), one)), doing);
    }

    private static UUID id(Sheet sheet) {
        return Optional.ofNullable(sheet.entries().getFirst().before())
                .map(FactGate::id)
                .orElseGet(UUID::randomUUID);
    }

    /** A change is answered for by who made it. */
    <R> R change(SignedIn who, Act act, Supplier<Optional<Change>> finding, Function<Change, R> doing) {
        return through(
                who,
                act,
                () -> finding.get().flatMap(change -> guarded(who, change.id(), change)
                        .map(one -> new Guarded<>(one.ref().answeredForBy(change.madeBy()), change))),
                doing);
    }

    private <T, R> R through(SignedIn who, Act act, Supplier<Optional<Guarded<T>>> finding, Function<T, R> doing) {
        return gate.through(who, act, Part.CONTENT, Thing.DIRECTORY_FACT, finding, doing)
                .orElseThrow(NotFound::new);
    }

    private static <T> Optional<Guarded<T>> guarded(SignedIn who, UUID id, T record) {
        return who.hat()
                .map(hat -> new Guarded<>(
                        Ref.of(Thing.DIRECTORY_FACT, id, hat.unit().id()), record));
    }

    private static UUID id(Line line) {
        return UUID.nameUUIDFromBytes(line.fingerprint().getBytes(UTF_8));
    }
}
