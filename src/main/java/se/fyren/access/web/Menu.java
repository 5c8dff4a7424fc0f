package se.fyren.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Alarm;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;

/**
 * Meny: where somebody can go under the hat they wear. It decides nothing; each page asks the gate.
 *
 * @param staff who is signed in; null where nobody is
 * @param name what they are called
 * @param hat what they wear; null for nothing
 * @param paths below {@code staff/}, each with a text {@code staff.menu.…}
 * @param alarms how many things wait at their unit for a second pair of eyes
 */
public record Menu(
        @Nullable UUID staff,
        @Nullable String name,
        @Nullable Hat hat,
        List<String> paths,
        int alarms) {

    /** For who is signed in; null for nobody. */
    static Menu of(@Nullable SignedIn who, Optional<Alarm> alarm) {
        if (who == null) {
            return new Menu(null, null, null, List.of(), 0);
        }
        List<String> paths = new ArrayList<>();
        who.hat().ifPresent(hat -> {
            if (hat.role() == StaffRole.ADMINISTRATOR) {
                paths.addAll(List.of("colleagues", "units"));
            }
            if (hat.role() == StaffRole.COUNSELLOR) {
                paths.add("conversations");
            }
            if (hat.role() == StaffRole.INTERPRETER) {
                paths.add("lent");
            }
            if (hat.role() == StaffRole.DIRECTORY_EDITOR) {
                paths.add("facts");
            }
            if (hat.role().key().isPresent()) {
                paths.add("unit");
            }
        });
        paths.addAll(List.of("trail", "account"));
        int waiting = alarm.map(one -> one.waiting(who)).orElse(0);
        return new Menu(who.staff(), who.name(), who.hat().orElse(null), List.copyOf(paths), waiting);
    }
}
