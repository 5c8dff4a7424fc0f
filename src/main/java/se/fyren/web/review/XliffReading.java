package se.fyren.web.review;

import java.io.IOException;
import java.util.List;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.fyren.web.Texts;

/** A reviewer's file, read and checked as a whole: what it brings, or the reasons why nothing of it is used. */
sealed interface XliffReading {

    /** Five times what a file of Fyren's has; a tree of more would not fit beside what the JVM has to hold. */
    int MOST_BYTES = 1024 * 1024;

    /** More faults than these help nobody. */
    int MOST_FAULTS = 100;

    /**
     * The file is in order.
     *
     * @param open what must still be done before the language counts as reviewed, empty where it does
     */
    record Taken(Review review, List<Remark> open) implements XliffReading {}

    /** Something is wrong; nothing is used. */
    record Refused(List<Remark> faults) implements XliffReading {}

    /**
     * Reads a file.
     *
     * @param own Fyren's own texts in the file's language
     * @param swedish the Swedish texts of today, which the file must have been made from
     */
    static XliffReading of(byte[] file, Texts own, Texts swedish) {
        if (file.length > MOST_BYTES) {
            return new Refused(List.of(Remark.ofFile("The file is larger than 1 MB")));
        }
        try {
            return new XliffCheck(own, swedish).of(Xml.read(file));
        } catch (SAXParseException wrong) {
            // The parser's own words repeat what stands there; a log is no place for that.
            String why = String.valueOf(wrong.getMessage()).contains("DOCTYPE") ? "; a DOCTYPE is not let in" : "";
            return new Refused(List.of(
                    Remark.ofFile("The file is no XML that can be read, see line " + wrong.getLineNumber() + why)));
        } catch (SAXException | IOException unreadable) {
            return new Refused(List.of(Remark.ofFile("The file is no XML 1.0 that can be read")));
        }
    }
}
