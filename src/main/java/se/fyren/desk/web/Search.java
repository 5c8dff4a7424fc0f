package se.fyren.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.fyren.directory.Need;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.Codes;

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
        Optional<MunicipalityCode> municipality = directory.municipality(place);
        Optional<Need> wanted = Need.of(need);
        Optional<Kind> sort = Arrays.stream(Kind.values())
                .filter(one -> Codes.of(one).equals(kind))
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

    /** Whether it hangs on the place at all; an emergency number and a course are there for anyone. */
    public static boolean isByPlace(Door door) {
        return switch (door.service().kind()) {
            case EMERGENCY, LEARNING -> false;
            default -> true;
        };
    }

    /** The fields that hold something, to be sent along when the language is changed. */
    public Map<String, List<String>> said() {
        return Map.of(
                "municipality",
                municipality == null ? List.of() : List.of(municipality.value()),
                "need",
                need == null ? List.of() : List.of(need.code()),
                "kind",
                kind == null ? List.of() : List.of(Codes.of(kind)));
    }

    /** Whether services of this kind are looked for. */
    boolean wants(Kind one) {
        return kind == null || kind == one;
    }

    /** Whether the door helps with the need; whom one consults helps with any. */
    boolean finds(Door door) {
        Kind of = door.service().kind();
        return need == null
                || door.helps().contains(need)
                || of == Kind.COORDINATOR
                || of == Kind.MUNICIPAL
                || of == Kind.EMERGENCY;
    }
}
