package se.fyren.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * One text as a file has it.
 *
 * @param target empty where there is none
 * @param reviewed whether a reviewer has marked it so
 * @param faults why it cannot be used, each the rest of a sentence about it
 */
record XliffUnit(String key, String source, String target, boolean reviewed, List<String> faults) {

    private static final Set<String> REVIEWED = Set.of("reviewed", "final");

    static XliffUnit of(Element unit) {
        List<Element> segments = Xml.children(unit, "segment");
        if (segments.size() != 1 || !Xml.children(unit, "ignorable").isEmpty()) {
            return new XliffUnit(key(unit), "", "", false, List.of("is divided; a text must stay one segment"));
        }
        Element segment = segments.getFirst();
        Map<String, String> originalData = Xml.within(unit, "data").stream()
                .collect(Collectors.toMap(
                        data -> data.getAttribute("id"), Element::getTextContent, (first, second) -> first));
        List<String> faults = new ArrayList<>();
        return new XliffUnit(
                key(unit),
                text(segment, "source", originalData, faults),
                text(segment, "target", originalData, faults),
                REVIEWED.contains(segment.getAttribute("state")),
                List.copyOf(faults));
    }

    /** What stands in the file also stands in the log, so it must not look like lines of its own there. */
    private static String key(Element unit) {
        return unit.getAttribute("id").replaceAll("[^\\w.:-]", "?");
    }

    private static String text(Element segment, String name, Map<String, String> originalData, List<String> faults) {
        return Xml.children(segment, name).stream()
                .map(content -> InlineText.of(content, originalData, faults))
                .findFirst()
                .orElse("");
    }
}
