package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is changed in a real export is either refused by name, or read as it stands and not otherwise. */
class HsdsMutationTests {

    private static final long SEED = Long.getLong("fyren.seed", new Random().nextLong());
    private static final int MUTATIONS = Integer.getInteger("fyren.mutations", 200);
    /** What may be put in a field's place; nothing at all takes it away. */
    private static final List<@Nullable String> VALUES = new ArrayList<>(List.of(
            "null",
            "\"\"",
            "\"x\"",
            "0",
            "-1",
            "17",
            "130",
            "1.5",
            "1e3",
            "99999999999",
            "true",
            "[]",
            "{}",
            "[1]",
            "{\"id\": 1}",
            "\"2026-02-30\"",
            "\"2026-02-28\"",
            "\"+12026-01-01\"",
            "\"https://\"",
            "\"https://x.se/\"",
            "\"javascript:x\"",
            "\"a@b\"",
            "\"a b\"",
            "\"1-1-1-1-1\"",
            "\"9dac2b6a-2386-558c-b740-347c4e3768e3\"",
            "\"00000000-0000-4000-8000-000000000000\"",
            "\"active\"",
            "\"ACTIVE\"",
            "\"defunct\"",
            "\"MONTHLY\""));

    static {
        VALUES.add(null);
    }

    @TempDir
    private Path folder;

    @Test
    void aChangedFieldIsRefusedByNameOrReadAsItStands() {
        Random random = new Random(SEED);
        System.out.println("Mutations by seed " + SEED);
        Map<String, List<String>> pointers = pointers(HsdsFolder.in(folder));
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            HsdsFolder files = HsdsFolder.in(folder);
            String file = one(List.copyOf(pointers.keySet()), random);
            String pointer = one(Objects.requireNonNull(pointers.get(file)), random);
            @Nullable String value = one(VALUES, random);
            files.set(file, pointer, value);
            hold(files, file, pointer, "seed %d, %s#%s made %s".formatted(SEED, file, pointer, value));
        }
    }

    private static void hold(HsdsFolder files, String file, String pointer, String mutation) {
        switch (HsdsImport.of(files.path())) {
            case HsdsImport.Refused refused ->
                assertThat(refused.problems())
                        .as(mutation)
                        .anyMatch(problem -> names(problem, file, pointer))
                        .hasSizeLessThanOrEqualTo(Problems.MOST);
            case HsdsImport.Read read ->
                assertThat(HsdsFiles.of(read.catalogue())).as(mutation).allSatisfy((name, content) -> assertThat(
                                HsdsFiles.JSON.readTree(content))
                        .isEqualTo(withoutEmptyLists(files.tree(name))));
        }
    }

    /** The field or something in it, or the object that it belongs to; as the place or in the reason. */
    private static boolean names(HsdsImport.Problem problem, String file, String pointer) {
        String object = pointer.substring(0, pointer.lastIndexOf('/'));
        return Pattern.compile(Pattern.quote(file + "#" + pointer) + "(/\\S*)?( |,|$)|"
                        + Pattern.quote(file + "#" + object) + "(/id)?( |,|$)")
                .matcher(problem.toString())
                .find();
    }

    /** Every field of every object. */
    private static Map<String, List<String>> pointers(HsdsFolder files) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        for (String file : List.of(HsdsFiles.SERVICES, HsdsFiles.ORGANIZATIONS, HsdsFiles.PLACES)) {
            collect(files.tree(file), "", pointers.computeIfAbsent(file, none -> new ArrayList<>()));
        }
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, List<String> found) {
        node.properties().forEach(field -> {
            found.add(pointer + "/" + field.getKey());
            collect(field.getValue(), pointer + "/" + field.getKey(), found);
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.path(index), pointer + "/" + index, found);
        }
    }

    private static JsonNode withoutEmptyLists(JsonNode tree) {
        if (tree.isObject()) {
            List.copyOf(tree.propertyNames()).stream()
                    .filter(name -> tree.path(name).isArray() && tree.path(name).isEmpty())
                    .forEach(name -> ((ObjectNode) tree).remove(name));
        }
        if (tree instanceof ContainerNode<?> container) {
            container.forEach(HsdsMutationTests::withoutEmptyLists);
        }
        return tree;
    }

    private static <T extends @Nullable Object> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
