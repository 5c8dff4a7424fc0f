package se.fyren;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The error codes that the code can answer with, read from the calls that make them. */
final class ErrorCodes {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"");

    private ErrorCodes() {}

    /** The second argument of every such call: a literal, or a method of the same file that returns literals. */
    static Set<String> inCallsOf(String call) {
        Set<String> codes = new TreeSet<>();
        for (Path file : House.files(House.CODE, ".java")) {
            String source = House.text(file);
            for (Matcher found = Pattern.compile(call + "\\(").matcher(source); found.find(); ) {
                List<String> arguments = arguments(source, found.end());
                if (arguments.size() > 1 && !arguments.get(1).startsWith("String ")) {
                    codes.addAll(codes(arguments.get(1), source, file));
                }
            }
        }
        return codes;
    }

    private static List<String> codes(String argument, String source, Path file) {
        List<String> literals = literals(argument);
        if (!literals.isEmpty()) {
            return literals;
        }
        Matcher body = Pattern.compile("(?s)String " + argument.replaceFirst("\\(.*", "") + "\\(.*?\\n    }")
                .matcher(source);
        if (!argument.contains("(") || !body.find() || literals(body.group()).isEmpty()) {
            throw new AssertionError(file + ": write the code «" + argument + "» where it can be read, as a literal");
        }
        return literals(body.group());
    }

    private static List<String> literals(String text) {
        return LITERAL.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int from = start;
        boolean quoted = false;
        for (int at = start; depth > 0; at++) {
            char next = source.charAt(at);
            quoted ^= next == '"';
            if (!quoted) {
                depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            }
            if (depth == 0 || (next == ',' && depth == 1 && !quoted)) {
                arguments.add(source.substring(from, at).strip());
                from = at + 1;
            }
        }
        return arguments;
    }
}
