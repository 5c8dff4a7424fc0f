package se.fyren.web.review;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.fyren.web.Language;
import se.fyren.web.Texts;

/** A language's texts as a file for its reviewer, with the Swedish text beside each. The same texts, the same bytes. */
final class XliffWriting {

    private final IndentedXml xml;
    private final Language language;

    private XliffWriting(IndentedXml xml, Language language) {
        this.xml = xml;
        this.language = language;
    }

    /**
     * Writes the file.
     *
     * @param swedish what the texts are translated from; for Swedish itself, the texts as they were before any review
     * @param reviewed the keys of the texts that have been reviewed
     */
    static byte[] of(Texts texts, Texts swedish, Set<String> reviewed) {
        boolean isSwedish = texts.language().code().equals(Xliff.SOURCE);
        SortedMap<String, List<WrittenUnit>> bundles = texts.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> {
                    String source = swedish.all().getOrDefault(one.getKey(), "");
                    String target = isSwedish && one.getValue().equals(source) ? "" : one.getValue();
                    String unread = target.isEmpty() ? "initial" : "translated";
                    String state = reviewed.contains(one.getKey()) ? "reviewed" : unread;
                    return new WrittenUnit(one.getKey(), source, target, state);
                })
                .collect(Collectors.groupingBy(WrittenUnit::bundle, TreeMap::new, Collectors.toList()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new XliffWriting(new IndentedXml(file), texts.language()).write(bundles);
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return file.toByteArray();
    }

    private void write(SortedMap<String, List<WrittenUnit>> bundles) throws XMLStreamException {
        boolean hasTargets = bundles.values().stream().flatMap(List::stream).anyMatch(WrittenUnit::hasTarget);
        xml.open("xliff", "xmlns", Xliff.NAMESPACE, "version", "2.0", "srcLang", Xliff.SOURCE);
        if (hasTargets) { // the standard wants it exactly then
            xml.attributes("trgLang", language.code());
        }
        for (String bundle : bundles.keySet()) {
            xml.open("file", "id", bundle, "canResegment", "no", "trgDir", language.direction());
            xml.attributes("xml:space", "preserve");
            if (bundle.equals(bundles.firstKey())) { // for the reviewer to fill in, once
                xml.open("notes");
                writeNote(Xliff.REVIEWED_BY, language.reviewedBy());
                writeNote(Xliff.REVIEWED_ON, language.reviewedOn());
                xml.close();
            }
            for (WrittenUnit unit : bundles.getOrDefault(bundle, List.of())) {
                writeUnit(unit);
            }
            xml.close();
        }
        xml.close();
        xml.end();
    }

    private void writeUnit(WrittenUnit unit) throws XMLStreamException {
        xml.open("unit", "id", unit.key());
        xml.open("notes");
        writeNote("key", unit.key());
        xml.close();
        if (!unit.places().isEmpty()) {
            xml.open("originalData");
            for (String place : unit.places()) {
                xml.openText("data", "id", id("d", place));
                xml.text(place);
                xml.closeText();
            }
            xml.close();
        }
        xml.open("segment", "state", unit.state());
        writeText("source", unit.source());
        if (unit.hasTarget()) {
            writeText("target", unit.target());
        }
        xml.close();
        xml.close();
    }

    private void writeNote(String category, @Nullable Object says) throws XMLStreamException {
        xml.openText("note", "category", category);
        xml.text(says == null ? "" : says.toString());
        xml.closeText();
    }

    /** Writes each place that is filled in as one thing, so that it cannot be mistyped. */
    private void writeText(String name, String text) throws XMLStreamException {
        xml.openText(name);
        Map<String, Integer> times = new HashMap<>();
        int done = 0;
        for (MatchResult found : Xliff.PLACEHOLDER.matcher(text).results().toList()) {
            String place = found.group();
            xml.text(text.substring(done, found.start()));
            String id = id("p", place) + "-" + times.merge(place, 1, Integer::sum);
            xml.inline("ph", "id", id, "dataRef", id("d", place), "disp", place, "equiv", place);
            xml.attributes("canCopy", "no", "canDelete", "no");
            done = found.end();
        }
        xml.text(text.substring(done));
        xml.closeText();
    }

    private static String id(String kind, String place) {
        return kind + place.substring(1, place.length() - 1);
    }
}
