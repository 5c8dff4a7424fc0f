package se.fyren.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Area;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/** A mix of situations, the same for the same seed: every answer is left out now and then. */
final class Questions {

    static final long SEED = 20260101;

    private Questions() {}

    static List<Situation> mix(Snapshot directory, int count) {
        Random random = new Random(SEED);
        List<MunicipalityCode> municipalities = directory.areas().values().stream()
                .filter(area -> area.level() == Area.Level.MUNICIPALITY)
                .map(area -> new MunicipalityCode(area.code().value()))
                .sorted()
                .toList();
        List<Situation> mix = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Role role = random.nextInt(5) == 0 ? null : Role.values()[random.nextInt(Role.values().length)];
            Age age = random.nextInt(4) == 0 ? null : new Age(10 + random.nextInt(60));
            MunicipalityCode municipality =
                    random.nextInt(4) == 0 ? null : municipalities.get(random.nextInt(municipalities.size()));
            mix.add(new Situation(role, age, municipality, needs(random)));
        }
        return mix;
    }

    private static Set<Need> needs(Random random) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            needs.add(Need.values()[random.nextInt(Need.values().length)]);
        }
        return needs;
    }

    /** The situation as {@code POST /api/guide} takes it. */
    static String json(Situation situation) {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        Role role = situation.role();
        field(fields, "role", role == null ? null : "\"" + role.code() + "\"");
        Age age = situation.age();
        field(fields, "age", age == null ? null : String.valueOf(age.years()));
        MunicipalityCode municipality = situation.municipality();
        field(fields, "municipality", municipality == null ? null : "\"" + municipality + "\"");
        StringJoiner needs = new StringJoiner(",", "[", "]");
        situation.needs().stream().sorted().forEach(need -> needs.add("\"" + need.code() + "\""));
        field(fields, "situations", situation.needs().isEmpty() ? null : needs.toString());
        return fields.toString();
    }

    private static void field(StringJoiner fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add("\"" + name + "\":" + value);
        }
    }
}
