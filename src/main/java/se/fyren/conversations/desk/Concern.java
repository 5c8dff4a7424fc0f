package se.fyren.conversations.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.ShortText;
import se.fyren.web.Codes;
import se.fyren.web.Fields;
import se.fyren.web.Texts;

/**
 * Den skrivna oron: what was typed of a report of concern, so that nothing of it is lost.
 *
 * @param municipality whose board is to have it, by its code
 * @param whom by the code of one of {@link Whom}
 * @param name empty where it is not known
 * @param known what else is known of the person; empty where nothing is
 * @param concern what gives concern
 * @param reach how the board reaches who reports
 */
public record Concern(String municipality, String whom, String name, String known, String concern, String reach) {

    static final Concern NOTHING = new Concern("", "", "", "", "", "");

    /** Vem det gäller: the duty to report is about children. */
    public enum Whom {
        CHILD,
        ADULT
    }

    public Concern {
        name = Fields.shown(name);
        known = Fields.shown(known);
        concern = Fields.shown(concern);
        reach = Fields.shown(reach);
    }

    static Concern of(Map<String, String> form) {
        return new Concern(
                form.getOrDefault("municipality", ""),
                form.getOrDefault("whom", ""),
                form.getOrDefault("name", ""),
                form.getOrDefault("known", ""),
                form.getOrDefault("concern", ""),
                form.getOrDefault("reach", ""));
    }

    /** The fields that hold something, to be sent along when the language is changed. */
    public Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("municipality", List.of(municipality));
        said.put("whom", List.of(whom));
        said.put("name", List.of(name));
        said.put("known", List.of(known));
        said.put("concern", List.of(concern));
        said.put("reach", List.of(reach));
        said.values().removeIf(values -> values.equals(List.of("")));
        return said;
    }

    /** Why each field that needs correcting does, by its id and in the order of the form. */
    Map<String, String> faults(boolean isMunicipality) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!isMunicipality) {
            faults.put("municipality", "choose");
        }
        if (chosen().isEmpty()) {
            faults.put("whom", "choose");
        }
        unlessBlank(name).flatMap(ShortText::fault).ifPresent(why -> faults.put("name", Codes.of(why) + "-line"));
        unlessBlank(known).flatMap(MessageText::fault).ifPresent(why -> faults.put("known", Codes.of(why)));
        MessageText.fault(concern).ifPresent(why -> faults.put("concern", Codes.of(why)));
        ShortText.fault(reach).ifPresent(why -> faults.put("reach", Codes.of(why) + "-line"));
        return faults;
    }

    /**
     * The letter to the board, in Swedish whatever language the page is in.
     *
     * @param board the municipality's name
     * @param by who reports
     * @param at their centre
     */
    Optional<MessageText> letter(Texts swedish, String board, String by, String at, LocalDate today) {
        boolean isChild = chosen().filter(Whom.CHILD::equals).isPresent();
        String who = unlessBlank(name)
                .map(known -> swedish.of("letter.report.name", known.strip()))
                .orElseGet(() -> swedish.of("letter.report.nameless"));
        return MessageText.of(Stream.of(
                        swedish.of("letter.report"),
                        swedish.of("letter.report.to", board) + "\n" + swedish.of("letter.report.day", today),
                        isChild ? swedish.of("letter.report.law") : "",
                        swedish.of(isChild ? "letter.report.child" : "letter.report.adult") + "\n" + who,
                        known.strip(),
                        swedish.of("letter.report.concern") + "\n" + concern.strip(),
                        swedish.of("letter.report.from") + "\n" + swedish.of("letter.report.by", by, at) + "\n"
                                + reach.strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n")));
    }

    private Optional<Whom> chosen() {
        return Stream.of(Whom.values())
                .filter(one -> Codes.of(one).equals(whom))
                .findFirst();
    }

    private static Optional<String> unlessBlank(String typed) {
        return Optional.of(typed).filter(any -> !any.isBlank());
    }
}
