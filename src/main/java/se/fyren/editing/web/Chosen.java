package se.fyren.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/**
 * Valda situationer: those that an editor wants answered before and after. They are made up, and live in the form.
 *
 * @param typedAge what stood in the age's field, where it could not be read; empty otherwise
 */
public record Chosen(List<Situation> situations, String typedAge) {

    static final Chosen NONE = new Chosen(List.of(), "");

    private static final int MOST = 6;
    private static final int LONGEST = 20;

    public Chosen {
        situations = List.copyOf(situations);
    }

    static Chosen of(MultiValueMap<String, String> form, Snapshot directory) {
        List<Situation> all = new ArrayList<>();
        for (String carried : Objects.requireNonNullElse(form.get("chosen"), List.<String>of())) {
            String[] parts = carried.split(";", -1);
            if (parts.length == 4) {
                situation(parts[0], parts[1], parts[2], List.of(parts[3].split("\\+")), directory)
                        .ifPresent(all::add);
            }
        }
        String typed = "";
        if (form.containsKey("choose")) {
            String age = first(form, "age");
            Optional<Situation> added = situation(
                    first(form, "role"),
                    age,
                    first(form, "municipality"),
                    Objects.requireNonNullElse(form.get("situations"), List.<String>of()),
                    directory);
            added.ifPresent(all::add);
            typed = added.isPresent() ? "" : age;
        }
        return new Chosen(all.stream().distinct().limit(MOST).toList(), typed);
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        String typed = Objects.requireNonNullElse(form.getFirst(field), "").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static Optional<Situation> situation(
            String role, String age, String municipality, List<String> needs, Snapshot directory) {
        Set<Need> said = EnumSet.noneOf(Need.class);
        needs.forEach(word -> Need.of(word).ifPresent(said::add));
        @Nullable MunicipalityCode place = directory.municipality(municipality).orElse(null);
        try {
            @Nullable Age years = age.isEmpty() ? null : new Age(Integer.parseInt(age));
            return Optional.of(new Situation(Role.of(role).orElse(null), years, place, said));
        } catch (IllegalArgumentException notAnAge) {
            return Optional.empty();
        }
    }

    /** The situations as the form carries them. */
    public List<String> carried() {
        return situations.stream().map(Chosen::carried).toList();
    }

    private static String carried(Situation one) {
        return (one.role() == null ? "" : one.role().code())
                + ";" + (one.age() == null ? "" : one.age().years())
                + ";" + (one.municipality() == null ? "" : one.municipality().value())
                + ";"
                + Arrays.stream(Need.values()).filter(one::says).map(Need::code).collect(Collectors.joining("+"));
    }
}
