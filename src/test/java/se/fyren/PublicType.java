package se.fyren;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public top-level type that a module offers others, in its root package or in one that is offered by a name of its
 * own, as its source file tells. Pages' words are no part of the language.
 *
 * @param kind class, record, enum, interface or {@code @interface}
 * @param doc the class Javadoc, empty where there is none
 */
record PublicType(String module, String name, String kind, boolean sealed, String doc) {

    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^public (?<modifiers>(?:(?:final|abstract|sealed|non-sealed) )*)"
                    + "(?<kind>class|record|enum|interface|@interface) (?<name>\\w+)");
    private static final Pattern DOC = Pattern.compile("(?ms)^/\\*\\*(?<doc>.*?)\\*/");
    private static final Pattern TERM = Pattern.compile("^(?<term>\\p{Lu}[\\p{L} ()-]*): ");

    /** Every one of them in the code. */
    static List<PublicType> all() {
        return House.files(House.CODE, ".java").stream()
                .filter(PublicType::isOffered)
                .flatMap(file -> of(file).stream())
                .toList();
    }

    private static boolean isOffered(Path file) {
        Path folder = Objects.requireNonNull(file.getParent());
        return House.CODE.relativize(file).getNameCount() == 4
                || (!folder.endsWith("web")
                        && House.text(folder.resolve("package-info.java")).contains("@NamedInterface"));
    }

    private static Optional<PublicType> of(Path file) {
        String source = House.text(file);
        Matcher declaration = DECLARATION.matcher(source);
        if (!declaration.find()) {
            return Optional.empty();
        }
        String before = source.substring(0, declaration.start());
        String doc = DOC.matcher(before)
                .results()
                .reduce((first, last) -> last)
                .map(found -> text(found))
                .orElse("");
        return Optional.of(new PublicType(
                String.valueOf(file.getName(file.getNameCount() - 2)),
                declaration.group("name"),
                declaration.group("kind"),
                declaration.group("modifiers").contains("sealed"),
                doc));
    }

    private static String text(MatchResult comment) {
        return comment.group("doc").replaceAll("(?m)^\\s*\\* ?", "").strip();
    }

    /** The Swedish term that the Javadoc opens with. */
    Optional<String> term() {
        Matcher opening = TERM.matcher(doc);
        return opening.find() ? Optional.of(opening.group("term")) : Optional.empty();
    }
}
