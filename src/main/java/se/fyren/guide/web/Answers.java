package se.fyren.guide.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/**
 * Svaren i formuläret: what someone typed and chose, kept word for word so that nothing is lost where something needs
 * correcting.
 *
 * @param needs the words chosen; {@code unsaid} among them says nothing
 */
public record Answers(String role, String age, String municipality, List<String> needs) {

    /** Longer than anything the form can hold; what is sent by other means is not said back at length. */
    private static final int LONGEST = 20;

    static final Answers NONE = new Answers("", "", "", List.of());

    public Answers {
        needs = List.copyOf(needs);
    }

    /** A form as it was read: a situation, or the message keys of what is wrong by field. */
    sealed interface Reading {

        record Said(Situation situation) implements Reading {}

        record Wrong(Map<String, String> fields) implements Reading {}
    }

    static Answers of(MultiValueMap<String, String> form) {
        return new Answers(
                first(form, "role"),
                form.containsKey("age-unsaid") ? "" : first(form, "age"),
                first(form, "municipality"),
                Objects.requireNonNullElse(form.get("situations"), List.of()));
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        String typed = Objects.requireNonNullElse(form.getFirst(field), "").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    Reading read(Snapshot directory) {
        Map<String, String> wrong = new LinkedHashMap<>();
        @Nullable Role chosenRole = Role.of(role).orElse(null);
        if (chosenRole == null && !role.isEmpty()) {
            wrong.put("role", "guide.word.wrong");
        }
        @Nullable Age typedAge = null;
        try {
            typedAge = age.isEmpty() ? null : new Age(Integer.parseInt(age));
        } catch (IllegalArgumentException notAnAge) {
            wrong.put("age", "guide.age.wrong");
        }
        @Nullable
        MunicipalityCode chosenMunicipality =
                directory.municipality(municipality).orElse(null);
        if (chosenMunicipality == null && !municipality.isEmpty()) {
            wrong.put("municipality", "guide.municipality.wrong");
        }
        Set<Need> chosenNeeds = EnumSet.noneOf(Need.class);
        for (String word : needs) {
            Need.of(word).ifPresentOrElse(chosenNeeds::add, () -> {
                if (!word.isEmpty()) {
                    wrong.put("situations", "guide.word.wrong");
                }
            });
        }
        return wrong.isEmpty()
                ? new Reading.Said(new Situation(chosenRole, typedAge, chosenMunicipality, chosenNeeds))
                : new Reading.Wrong(wrong);
    }

    public boolean chose(Need need) {
        return needs.contains(need.code());
    }

    public boolean chose(Role one) {
        return one.code().equals(role);
    }

    /** The fields that hold something, to be sent along when the language is changed. */
    public Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("role", List.of(role));
        said.put("age", List.of(age));
        said.put("municipality", List.of(municipality));
        said.put(
                "situations",
                Arrays.stream(Need.values()).filter(this::chose).map(Need::code).toList());
        said.values().removeIf(values -> values.equals(List.of("")));
        return said;
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "Answers[…]";
    }
}
