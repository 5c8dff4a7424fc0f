package se.fyren.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Arbetskamraterna: who else does the same work at the same unit. Asked within the gate's transaction. */
public interface Workmates {

    /** Arbetskamrat: somebody who does the same work at the same unit, and has been let in to its key. */
    record Workmate(UUID staff, String name) {}

    /** Those who do now, by name, and whoever asks among them; nobody for who wears no hat. */
    List<Workmate> of(SignedIn who);

    /** What they are called, who work here or have; who has been forgotten is missing. */
    Map<UUID, String> namesOf(Collection<UUID> staff);
}
