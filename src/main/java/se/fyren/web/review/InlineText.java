package se.fyren.web.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What a source or target says, its protected places written as {@code {0}} again. */
final class InlineText {

    private final Map<String, String> originalData;
    private final List<String> faults;
    private final StringBuilder text = new StringBuilder();

    private InlineText(Map<String, String> originalData, List<String> faults) {
        this.originalData = originalData;
        this.faults = faults;
    }

    /** The text; what it may not hold is added to the faults. */
    static String of(Element content, Map<String, String> originalData, List<String> faults) {
        InlineText read = new InlineText(originalData, faults);
        read.addAllIn(content);
        return Xml.keepsSpace(content)
                ? read.text.toString()
                : read.text.toString().replaceAll("[ \t\r\n]+", " ").strip();
    }

    private void addAllIn(Element element) {
        for (@Nullable Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node) {
                case Text words -> text.append(words.getData());
                case Element inline -> add(inline);
                default -> {} // comments and processing instructions
            }
        }
    }

    private void add(Element inline) {
        switch (String.valueOf(inline.getLocalName())) {
            case "ph" -> addPlaceholder(inline);
            case "mrk" -> addAllIn(inline); // a tool's remark about the words within
            case "sm", "em" -> {} // where such a remark begins and ends
            default -> faults.add("has <" + inline.getLocalName() + ">, and texts have no markup");
        }
    }

    private void addPlaceholder(Element ph) {
        String original = originalData.getOrDefault(ph.getAttribute("dataRef"), ph.getAttribute("equiv"));
        if (Xliff.PLACEHOLDER.matcher(original).matches()) {
            text.append(original);
        } else {
            faults.add("has a <ph> that stands for nothing in the Swedish text");
        }
    }
}
