package se.fyren.editing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A form of a page with what a browser would send: what goes along unseen, what is typed, what is chosen. */
record PageForm(String action, SequencedMap<String, String> fields) {

    /** What stands in a tag: a value in quotes may hold any sign. */
    private static final String TAG = "\\b((?:\"[^\"]*\"|[^\">])*)>";

    private static final Pattern FORM = Pattern.compile("(?s)<form" + TAG + "(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<input" + TAG + "|<select" + TAG + "(.*?)</select>|<textarea" + TAG + "\\n?(.*?)</textarea>");
    private static final Pattern OPTION = Pattern.compile("<option" + TAG);

    /** The form of the page that leads there. */
    static PageForm of(String page, String end) {
        for (Matcher form = FORM.matcher(page); form.find(); ) {
            String action = attribute(form.group(1), "action");
            if (action.endsWith(end)) {
                return new PageForm(action, fields(form.group(2)));
            }
        }
        throw new AssertionError("no form leads to " + end);
    }

    private static SequencedMap<String, String> fields(String content) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        for (Matcher field = FIELD.matcher(content); field.find(); ) {
            if (field.group(2) != null) {
                fields.put(attribute(field.group(2), "name"), chosen(field.group(3)));
            } else if (field.group(4) != null) {
                fields.put(attribute(field.group(4), "name"), HtmlUtils.htmlUnescape(field.group(5)));
            } else if (!Set.of("checkbox", "radio").contains(attribute(field.group(1), "type"))
                    || field.group(1).matches(".*\\schecked\\b.*")) {
                fields.put(attribute(field.group(1), "name"), attribute(field.group(1), "value"));
            }
        }
        return fields;
    }

    private static String chosen(String options) {
        String first = "";
        boolean isFirst = true;
        for (Matcher option = OPTION.matcher(options); option.find(); ) {
            String value = attribute(option.group(1), "value");
            if (option.group(1).matches(".*\\sselected\\b.*")) {
                return value;
            }
            first = isFirst ? value : first;
            isFirst = false;
        }
        return first;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    PageForm with(String name, String value) {
        SequencedMap<String, String> typed = new LinkedHashMap<>(fields);
        typed.put(name, value);
        return new PageForm(action, typed);
    }

    /** Sent by another of its buttons. */
    PageForm to(String end) {
        return new PageForm(action.substring(0, action.lastIndexOf('/') + 1) + end, fields);
    }

    String body() {
        return fields.entrySet().stream()
                .map((Map.Entry<String, String> field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
