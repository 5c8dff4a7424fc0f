package se.fyren.directory.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.FieldFault;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;

/** What is asked of a line that somebody changes, beyond what is asked of a line of the shipped files. */
final class LineChecks {

    private static final int LONGEST = 2000;
    private static final String SOURCE = "source";
    private static final String NOTE = "note";
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9-]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final LocalDate today;
    private final List<FieldFault> faults = new ArrayList<>();

    private LineChecks(LocalDate today) {
        this.today = today;
    }

    /**
     * Checks the lines, which must be some.
     *
     * @param restored whether the lines stood before and come back as they were
     */
    static List<FieldFault> of(List<LineChange> lines, boolean restored, LocalDate today) {
        LineChecks checks = new LineChecks(today);
        Set<Line> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            LineChange change = lines.get(i);
            if (change.before() != null && change.before().equals(change.after())) {
                checks.fault(i, null, Fault.UNCHANGED, "nothing is changed");
            } else if (!change.lines().allMatch(seen::add)) {
                checks.fault(i, null, Fault.STANDS_TWICE, "the line stands twice in the change");
            }
            if (change.after() != null) {
                checks.form(i, change.after());
                if (!restored) {
                    checks.origin(i, change.after());
                }
            }
        }
        return checks.faults;
    }

    private void form(int place, Line line) {
        line.cells().forEach((column, text) -> {
            if (text.length() > LONGEST) {
                fault(place, column, Fault.TOO_LONG, "more than " + LONGEST + " signs");
            } else if (text.codePoints().anyMatch(sign -> !isReadable(sign, column))) {
                fault(place, column, Fault.UNREADABLE, "has a sign that nobody can see");
            }
        });
        BiConsumer<String, Map.Entry<Pattern, Fault>> matches = (column, form) -> {
            if (!line.cell(column).isEmpty()
                    && !form.getKey().matcher(line.cell(column)).matches()) {
                fault(place, column, form.getValue(), column + " «" + line.cell(column) + "» has not that form");
            }
        };
        if (line.file() == DataFile.SERVICES) {
            matches.accept("id", Map.entry(IDENTIFIER, Fault.NOT_AN_IDENTIFIER));
        } else if (line.cell("type").equals(Channel.Type.EMAIL.code())) {
            matches.accept("value", Map.entry(EMAIL, Fault.NOT_AN_EMAIL_ADDRESS));
        }
    }

    private static boolean isReadable(int sign, String column) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' && column.equals(NOTE);
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Who changes a fact has looked at its source, and says when. */
    private void origin(int place, Line line) {
        if (line.file().columns().contains(SOURCE) && line.cell(SOURCE).isEmpty()) {
            fault(place, SOURCE, Fault.MISSING, "no source");
        }
        if (!line.file().isChecked()) {
            return;
        }
        if (line.cell(DataFile.CHECKED).isEmpty()) {
            fault(place, DataFile.CHECKED, Fault.MISSING, "no checked");
        } else if (isInTheFuture(line.cell(DataFile.CHECKED))) {
            fault(place, DataFile.CHECKED, Fault.IN_THE_FUTURE, "checked on a day to come");
        }
    }

    private boolean isInTheFuture(String day) {
        try {
            return LocalDate.parse(day).isAfter(today);
        } catch (DateTimeParseException theReadingSaysSo) {
            return false;
        }
    }

    private void fault(int place, @Nullable String column, Fault fault, String reason) {
        faults.add(new FieldFault(place, column, fault, reason));
    }
}
