package se.fyren.web.review;

import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** The words of XLIFF's core, 2.0 and 2.1 alike, that a file is written and read with. */
final class Xliff {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
    static final MediaType TYPE = MediaType.parseMediaType("application/xliff+xml");
    static final String SUFFIX = ".xlf";
    static final String SOURCE = "sv";
    static final String REVIEWED_BY = "reviewed-by";
    static final String REVIEWED_ON = "reviewed-on";

    /** Where a text is filled in. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private Xliff() {}
}
