package se.fyren.access.audit;

import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Act;
import se.fyren.access.Asked;
import se.fyren.access.Decision.Why;
import se.fyren.access.Part;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;

/** Anything that can be asked, from a seed. */
record AskedGenerator(Random random) {

    Asked next() {
        return new Asked(
                id(),
                maybe(StaffRole.values()),
                maybeId(),
                one(Act.values()),
                one(Part.values()),
                one(Thing.values()),
                maybeId(),
                maybeId(),
                maybeId(),
                maybe(Why.values()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private @Nullable UUID maybeId() {
        return random.nextInt(3) == 0 ? null : id();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> @Nullable T maybe(T[] all) {
        return random.nextInt(3) == 0 ? null : one(all);
    }
}
