package se.fyren.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.fyren.access.AskedFor.Target;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.access.audit.TrailHouse;
import se.fyren.directory.Directory;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.editing.EditingDesk;
import se.fyren.editing.Outcome;
import se.fyren.kernel.Period;

/** Which of the directory's lines and changes a visitor asks for; they are no unit's, but a change is somebody's. */
final class AskedFacts {

    private static final String TODAY = TrailHouse.TODAY.toString();

    private final StaffedFyren house;
    private final Unit directory;
    private final Person editor;
    private final Map<UUID, UUID> waiting = new HashMap<>();
    private final Map<UUID, UUID> inService = new HashMap<>();

    AskedFacts(StaffedFyren house) {
        this.house = house;
        directory = house.unitFor(StaffRole.DIRECTORY_EDITOR);
        editor = house.employ(StaffRole.DIRECTORY_EDITOR, directory, Period.ALWAYS, true);
    }

    void somethingHasChanged() {
        waiting.clear();
        inService.clear();
    }

    /** What is there; a change is the visitor's own where they can have made one. */
    Target there(StaffAddress address, Visitor visitor, boolean own) {
        boolean isTheirs = own && visitor.person().hat().role() == StaffRole.DIRECTORY_EDITOR;
        UUID by = isTheirs ? visitor.person().id() : editor.id();
        return switch (address.of()) {
            case A_LINE -> target(UUID.randomUUID(), "", line().fingerprint());
            case A_CHANGE -> {
                UUID change = address.path().endsWith("/undone")
                        ? inService.computeIfAbsent(by, this::inService)
                        : waiting.computeIfAbsent(by, this::waits);
                yield new Target(words(change.toString(), ""), ref(change).answeredForBy(by));
            }
            case A_LIST -> target(UUID.randomUUID(), "mika-sthlm", "");
            default -> nowhere(address);
        };
    }

    /** What is not; what would be new is new to everybody. */
    Target nowhere(StaffAddress address) {
        UUID none = UUID.randomUUID();
        return target(none, address.of() == StaffAddress.Of.A_LIST ? "nowhere" : none.toString(), "0".repeat(32));
    }

    private Target target(UUID record, String id, String line) {
        return new Target(words(id, line), ref(record));
    }

    private Ref ref(UUID record) {
        return Ref.of(Thing.DIRECTORY_FACT, record, directory.id());
    }

    private Map<String, String> words(String id, String line) {
        return Map.of(
                "id",
                id,
                "line",
                line,
                "file",
                "rules",
                "seen",
                String.valueOf(house.get(Directory.class).snapshot().edition()),
                "sheet",
                "0.file=organisations&0.now.name=New&0.now.kind=agency&0.now.source="
                        + line(DataFile.SOURCES).cell("id") + "&0.now.id=" + UUID.randomUUID());
    }

    private Line line() {
        return line(DataFile.RULES);
    }

    private Line line(DataFile file) {
        return house.get(EditingDesk.class).lines(file).getFirst();
    }

    /** A door for children that would close to some of them. */
    private UUID waits(UUID by) {
        Line age = house.get(EditingDesk.class).lines("bris").stream()
                .filter(line -> line.cell("rule").equals("age"))
                .findFirst()
                .orElseThrow();
        String other = age.cell("value").equals("..12") ? "..13" : "..12";
        return ((Outcome.Waits) made(age, "value", other, by)).change();
    }

    private UUID inService(UUID by) {
        return ((Outcome.InService) made(line(DataFile.SERVICES), "name", "A name " + UUID.randomUUID(), by)).change();
    }

    private Outcome made(Line line, String column, String text, UUID by) {
        Line after = line.with(column, text);
        LineChange change = new LineChange(line, line.file().isChecked() ? after.with("checked", TODAY) : after);
        Outcome[] outcome = new Outcome[1];
        house.inTransaction(() -> outcome[0] = house.get(EditingDesk.class).make(List.of(change), by));
        return outcome[0];
    }
}
