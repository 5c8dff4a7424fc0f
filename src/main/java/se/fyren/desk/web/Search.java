package se.fyren.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.fyren.directory.Need;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.kernel.MunicipalityCode;

/**
 * Sökning: what a professional looks for. Null means all. It comes in a form's body and is kept nowhere.
 *
 * @param isWrong whether something was chosen that no list holds
 */
public record Search(
        @Nullable MunicipalityCode municipality,
        @Nullable Need need,
        @Nullable Kind kind,
        boolean isWrong) {

    static final Search ALL = new Search(null, null, null, false);

    static Search of(MultiValueMap<String, String> form, Snapshot directory) {
        String place = said(form, "municipality");
        String need = said(form, "need");
        String kind = said(form, "kind");
        Optional<MunicipalityCode> municipality = Optional.of(place)
                .filter(MunicipalityCode::isCode)
                .map(MunicipalityCode::new)
                .filter(directory::knows);
        Optional<Need> wanted = Arrays.stream(Need.values())
                .filter(one -> one.code().equals(need))
                .findFirst();
        Optional<Kind> sort = Arrays.stream(Kind.values())
                .filter(one -> code(one).equals(kind))
                .findFirst();
        boolean wrong = (municipality.isEmpty() && !place.isEmpty())
                || (wanted.isEmpty() && !need.isEmpty())
                || (sort.isEmpty() && !kind.isEmpty());
        return new Search(municipality.orElse(null), wanted.orElse(null), sort.orElse(null), wrong);
    }

    private static String said(MultiValueMap<String, String> form, String field) {
        String said = form.getFirst(field);
        return said == null ? "" : said.strip();
    }

    /** The word for the kind in forms and message keys. */
    public static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it hangs on the place at all; an emergency number and a course are there for anyone. */
    public static boolean isByPlace(Door door) {
        return switch (door.service().kind()) {
            case EMERGENCY, LEARNING -> false;
            default -> true;
        };
    }

    /** Every kind, in the order in which they are offered. */
    public static List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public boolean chose(String code) {
        return municipality != null && municipality.value().equals(code);
    }

    /** The fields that hold something, to be sent along when the language is changed. */
    public Map<String, List<String>> said() {
        return Map.of(
                "municipality",
                municipality == null ? List.of() : List.of(municipality.value()),
                "need",
                need == null ? List.of() : List.of(need.code()),
                "kind",
                kind == null ? List.of() : List.of(code(kind)));
    }

    /** Whether the door is of the kind and helps with the need; whom one consults helps with any. */
    boolean finds(Door door) {
        Kind of = door.service().kind();
        boolean helps = need == null
                || door.helps().contains(need)
                || of == Kind.COORDINATOR
                || of == Kind.MUNICIPAL
                || of == Kind.EMERGENCY;
        return helps && (kind == null || kind == of);
    }
}
