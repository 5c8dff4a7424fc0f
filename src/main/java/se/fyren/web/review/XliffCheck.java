package se.fyren.web.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.fyren.web.Language;
import se.fyren.web.Texts;

/** Holds one reviewer's file against the texts of today. */
final class XliffCheck {

    private static final Pattern THIS_CENTURY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final Language language;
    private final Set<String> keys;
    private final Map<String, String> swedish;
    private final List<Remark> faults = new ArrayList<>();
    private final List<Remark> open = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> taken = new TreeMap<>();
    private final Set<String> reviewed = new TreeSet<>();

    XliffCheck(Texts own, Texts swedish) {
        this.language = own.language();
        this.keys = own.all().keySet();
        this.swedish = swedish.all();
    }

    XliffReading of(Element root) {
        checkHead(root);
        if (faults.isEmpty()) {
            Xml.within(root, "unit").stream().map(XliffUnit::of).forEach(this::take);
        }
        count("missing", keys.size() - seen.size());
        count("not marked as reviewed", taken.size() - reviewed.size());
        String by = note(root, Xliff.REVIEWED_BY);
        LocalDate on = day(note(root, Xliff.REVIEWED_ON));
        if (!faults.isEmpty()) {
            return new XliffReading.Refused(
                    faults.stream().limit(XliffReading.MOST_FAULTS).toList());
        }
        Language state = new Language(
                language.code(),
                language.ownName(),
                language.rightToLeft(),
                open.isEmpty() ? by : null,
                open.isEmpty() ? on : null);
        return new XliffReading.Taken(new Review(state, Map.copyOf(taken), Set.copyOf(reviewed)), List.copyOf(open));
    }

    private void checkHead(Element root) {
        if (!Xml.isXliff(root, "xliff")) {
            faults.add(Remark.ofFile("The file is not XLIFF 2.0 or 2.1"));
            return;
        }
        if (!root.getAttribute("srcLang").equals(Xliff.SOURCE)) {
            faults.add(Remark.ofFile("srcLang must be " + Xliff.SOURCE));
        }
        String target = root.getAttribute("trgLang");
        if (!target.equals(language.code()) && !(target.isEmpty() && isSwedish())) {
            faults.add(Remark.ofFile("trgLang must be " + language.code() + ", as the file's name says"));
        }
    }

    private boolean isSwedish() {
        return language.code().equals(Xliff.SOURCE);
    }

    private void take(XliffUnit unit) {
        if (!keys.contains(unit.key())) {
            faults.add(new Remark(unit.key(), "is no text of Fyren's in this language"));
        } else if (!seen.add(unit.key())) {
            faults.add(new Remark(unit.key(), "stands twice"));
        } else if (!unit.faults().isEmpty()) {
            unit.faults().forEach(fault -> faults.add(new Remark(unit.key(), fault)));
        } else if (!unit.source().equals(swedish.get(unit.key()))) {
            open.add(new Remark(unit.key(), "is not used: the Swedish text is another today"));
        } else if (unit.target().isEmpty() && !isSwedish()) {
            open.add(new Remark(unit.key(), "has no translation"));
        } else {
            // Whoever agrees with the Swedish text need not write it once more.
            takeInOrder(unit, unit.target().isEmpty() ? unit.source() : unit.target());
        }
    }

    private void takeInOrder(XliffUnit unit, String text) {
        if (!placeholders(text).equals(placeholders(unit.source()))) {
            faults.add(new Remark(
                    unit.key(),
                    "must have the places " + placeholders(unit.source()) + " as Swedish has them, and has "
                            + placeholders(text)));
            return;
        }
        if (hasWords(unit.source()) && !hasWords(text)) {
            faults.add(new Remark(unit.key(), "has no words"));
            return;
        }
        taken.put(unit.key(), text);
        if (unit.reviewed()) {
            reviewed.add(unit.key());
        }
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static List<String> placeholders(String text) {
        return Xliff.PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private void count(String what, int texts) {
        if (texts > 0) {
            open.add(Remark.ofFile("Texts " + what + ": " + texts));
        }
    }

    /** What the note about a whole file says; null, with a remark, where none does. */
    private @Nullable String note(Element root, String category) {
        List<String> said = Xml.within(root, "note").stream()
                .filter(note -> note.getAttribute("category").equals(category))
                .filter(note -> Xml.isXliff(note.getParentNode().getParentNode(), "file"))
                .map(note -> note.getTextContent().strip())
                .filter(XliffCheck::hasWords)
                .distinct()
                .toList();
        if (said.isEmpty()) {
            open.add(Remark.ofFile("The note " + category + " is empty"));
        } else if (said.size() > 1) {
            faults.add(Remark.ofFile("The notes " + category + " say different things"));
        }
        return said.isEmpty() ? null : said.getFirst();
    }

    private @Nullable LocalDate day(@Nullable String written) {
        try {
            if (written == null || THIS_CENTURY.matcher(written).matches()) {
                return written == null ? null : LocalDate.parse(written);
            }
        } catch (DateTimeParseException notOne) {
            // Told below, as a day of another century is.
        }
        faults.add(Remark.ofFile("The note " + Xliff.REVIEWED_ON + " must be a day written YYYY-MM-DD"));
        return null;
    }
}
