package se.fyren;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that a template holds itself instead of taking them from the message files: in text, in attributes that
 * people read or hear, and as literal arguments of other templates.
 */
final class HardCodedWords {

    private static final Set<String> READ_ALOUD = Set.of(
            "alt",
            "aria-description",
            "aria-label",
            "aria-placeholder",
            "aria-roledescription",
            "aria-valuetext",
            "label",
            "placeholder",
            "summary",
            "title");
    private static final Pattern LINE_DIRECTIVE = Pattern.compile("@(import|param)\\b.*");
    private static final Pattern DIRECTIVE = Pattern.compile("@(if|elseif|else|endif|for|endfor|raw|endraw)\\b");
    private static final Pattern CALL = Pattern.compile("@template\\.[\\w.]+(?=\\()");
    private static final Pattern EXPRESSION = Pattern.compile("(\\$|\\$unsafe|!)\\{");
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*+\"|'[^']*+'|[^<>\"'])*+>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z-]+)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern WORDS = Pattern.compile("[^\\n<>]*\\p{L}[^\\n<>]*");

    private final String template;
    private int at;

    private HardCodedWords(String template) {
        this.template = template.replaceAll("(?s)<%--.*?--%>|<!--.*?-->", "");
    }

    /** What a reader would see in every language alike; empty where all words come from the message files. */
    static List<String> in(String template) {
        List<String> found = new ArrayList<>();
        String markup = new HardCodedWords(template).content();
        for (Matcher tag = TAG.matcher(markup); tag.find(); ) {
            for (Matcher attribute = ATTRIBUTE.matcher(tag.group()); attribute.find(); ) {
                if (READ_ALOUD.contains(attribute.group(1))) {
                    found.addAll(
                            words(attribute.group().substring(attribute.group().indexOf('=') + 1)));
                }
            }
        }
        found.addAll(words(TAG.matcher(markup).replaceAll("\n")));
        return found;
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text.replaceAll("&#?\\w+;", " "))
                .results()
                .map(match -> match.group().strip())
                .toList();
    }

    /** The markup that remains when directives and expressions are taken away, up to the end of this content. */
    private String content() {
        StringBuilder markup = new StringBuilder();
        while (at < template.length() && template.charAt(at) != '`') {
            if (skips(LINE_DIRECTIVE)) {
                continue;
            }
            if (skips(CALL)) {
                markup.append(arguments());
            } else if (skips(DIRECTIVE)) {
                if (at < template.length() && template.charAt(at) == '(') {
                    java('(', ')');
                }
            } else if (skips(EXPRESSION)) {
                at--;
                java('{', '}');
            } else {
                markup.append(template.charAt(at++));
            }
        }
        at++;
        return markup.toString();
    }

    private boolean skips(Pattern pattern) {
        Matcher here = pattern.matcher(template).region(at, template.length());
        boolean found = here.lookingAt();
        at = found ? here.end() : at;
        return found;
    }

    /** What another template is given: content, and words written straight into the call. */
    private String arguments() {
        StringBuilder given = new StringBuilder("\n");
        int depth = 0;
        do {
            char next = template.charAt(at);
            if (next == '"') {
                String literal = string();
                given.append(depth == 1 ? literal + "\n" : "");
            } else if (template.startsWith("@`", at)) {
                at += 2;
                given.append(content());
            } else {
                depth += next == '(' ? 1 : next == ')' ? -1 : 0;
                at++;
            }
        } while (depth > 0);
        return given.toString();
    }

    private void java(char opening, char closing) {
        int depth = 0;
        do {
            char next = template.charAt(at);
            if (next == '"') {
                string();
            } else {
                depth += next == opening ? 1 : next == closing ? -1 : 0;
                at++;
            }
        } while (depth > 0);
    }

    private String string() {
        int start = ++at;
        while (template.charAt(at) != '"') {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        return template.substring(start, at++);
    }
}
