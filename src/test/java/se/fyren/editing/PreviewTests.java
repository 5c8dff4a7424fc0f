package se.fyren.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.database.TestDatabase;
import se.fyren.directory.Area;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.domain.Node;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;
import se.fyren.guide.Verdict;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/** Before a change is made, one sees whom it turns. */
class PreviewTests {

    private static final long SEED = Long.getLong("fyren.seed", new Random().nextLong());
    private static final String PAGE = "002_77f5b7eb4d3879ac.txt";
    private static final List<Role> ROLES = List.of(Role.values());
    private static final MunicipalityCode TYRESO = new MunicipalityCode("0138");
    private static final Node NODE = Node.started(TestDatabase.migrated().dataSource());

    private final List<Situation> chosen = new ArrayList<>();

    @BeforeEach
    void someoneInTyreso() {
        chosen.add(new Situation(Role.OWN_EXPERIENCE, new Age(30), TYRESO, Set.of(Need.SOLD_SEX)));
    }

    @Test
    void anAgreementThatEndsTurnsTheDoorForItsResidentsAlone() {
        Line agreement = NODE.line(DataFile.COVERAGE, "service", "mika-sthlm", "municipality", "0138");
        Preview preview = preview(new LineChange(agreement, checked(agreement).with("status", "none")));

        assertThat(preview.turns()).isNotEmpty().allSatisfy(turn -> {
            assertThat(turn.service().id()).isEqualTo("mika-sthlm");
            assertThat(turn.after()).isEqualTo(Verdict.CLOSED);
            assertThat(turn.example().municipality()).isEqualTo(TYRESO);
            assertThat(turn.day()).isEqualTo(Node.TODAY);
        });
        assertThat(preview.turns()).extracting(Turn::before).contains(Verdict.OPEN);
        assertThat(preview.chosen()).singleElement().satisfies(one -> {
            assertThat(one.isDifferent()).isTrue();
            assertThat(one.before().doors(Beneficiary.PERSON, Verdict.OPEN))
                    .anyMatch(door -> door.service().id().equals("mika-sthlm"));
            assertThat(one.after().doors(Beneficiary.PERSON, Verdict.CLOSED))
                    .anyMatch(door -> door.service().id().equals("mika-sthlm"));
        });
    }

    /** Today the guide answers as before; without a look ahead nobody would have seen it coming. */
    @Test
    void anAgreementThatBeginsLaterTurnsItsDoorOnThatDay() {
        Preview preview = preview(LineChange.added(Line.of(
                DataFile.COVERAGE,
                Map.of(
                        "service", "kast-sthlm",
                        "municipality", "0192",
                        "status", "in-force",
                        "first_day", "2027-01-01",
                        "source", PAGE,
                        "checked", "2026-11-21"))));

        assertThat(preview.turnsVerdict()).isTrue();
        assertThat(preview.turns())
                .allSatisfy(turn -> assertThat(turn.day()).isEqualTo(LocalDate.of(2027, 1, 1)))
                .anySatisfy(turn -> assertThat(turn.after()).isEqualTo(Verdict.OPEN));
    }

    @Test
    void aServiceThatHelpsWithMoreIsANewDoor() {
        Preview preview = preview(LineChange.added(Line.of(
                DataFile.RULES,
                Map.of(
                        "service", "kast-sthlm",
                        "rule", "helps:sold-sex",
                        "value", "yes",
                        "source", PAGE,
                        "checked", "2026-11-21"))));

        assertThat(preview.turns()).anySatisfy(turn -> assertThat(turn.before()).isNull());
    }

    @ParameterizedTest(name = "{2} of {0}")
    @CsvSource({
        "CHANNELS, kvinnofridslinjen, note, Ringt och frågat",
        "CHANNELS, kvinnofridslinjen, checked, 2026-11-21",
        "SERVICES, kast-sthlm, name, KAST i Stockholm"
    })
    void whatTheGuideDoesNotWeighTurnsNothing(DataFile file, String service, String column, String text) {
        Line line = NODE.changes().lines(file).stream()
                .filter(one -> one.service().orElseThrow().equals(service))
                .findFirst()
                .orElseThrow();

        assertThat(preview(new LineChange(line, checked(line).with(column, text)))
                        .turns())
                .isEmpty();
    }

    /** What the sweep leaves out (other services, other municipalities, pairs of needs) must never hide a turn. */
    @Test
    void whereTheSweepFindsNothingNoSituationAtAllIsAnsweredDifferently() {
        Random random = new Random(SEED);
        List<Line> rules = NODE.changes().lines(DataFile.RULES);
        List<MunicipalityCode> municipalities = NODE.directory().snapshot().areas().values().stream()
                .filter(area -> area.level() == Area.Level.MUNICIPALITY)
                .map(area -> new MunicipalityCode(area.code().value()))
                .toList();
        int drafts = 0;
        int turning = 0;
        // Few edits turn a verdict: one goes on until one has, or a thousand have not.
        for (int i = 0; i < 60 || (turning == 0 && i < 1_000); i++) {
            Line line = rules.get(random.nextInt(rules.size()));
            Line other = rules.get(random.nextInt(rules.size()));
            String column = List.of("value", "first_day", "last_day", "source").get(random.nextInt(4));
            if (NODE.changes()
                            .propose(List.of(new LineChange(line, checked(line).with(column, other.cell(column)))))
                    instanceof Draft draft) {
                drafts++;
                Preview preview = Preview.of(draft.before(), draft.after(), Node.TODAY, List.of());
                turning += preview.turnsVerdict() ? 1 : 0;
                LocalDate day = Node.TODAY.plusDays(random.nextInt(400));
                Guide before = new Guide(draft.before().on(day));
                Guide after = new Guide(draft.after().on(day));
                for (int sample = 0; sample < 40 && !preview.turnsVerdict(); sample++) {
                    Situation situation = any(random, municipalities);
                    assertThat(verdicts(after, situation))
                            .as("seed %d, %s of %s", SEED, column, line)
                            .isEqualTo(verdicts(before, situation));
                }
            }
        }
        assertThat(drafts - turning)
                .as("seed %d, drafts that turn nothing", SEED)
                .isPositive();
        assertThat(turning).as("seed %d, drafts that turn", SEED).isPositive();
    }

    private static Situation any(Random random, List<MunicipalityCode> municipalities) {
        Set<Need> needs = new HashSet<>();
        for (Need need : Need.values()) {
            if (random.nextInt(4) == 0) {
                needs.add(need);
            }
        }
        return new Situation(
                random.nextInt(5) == 0 ? null : ROLES.get(random.nextInt(ROLES.size())),
                random.nextInt(5) == 0 ? null : new Age(random.nextInt(90)),
                random.nextInt(5) == 0 ? null : municipalities.get(random.nextInt(municipalities.size())),
                needs);
    }

    private static Map<String, Verdict> verdicts(Guide guide, Situation situation) {
        Map<String, Verdict> verdicts = new HashMap<>();
        guide.advise(situation)
                .doors()
                .forEach(door -> verdicts.put(door.service().id() + door.beneficiary(), door.verdict()));
        return verdicts;
    }

    private static Line checked(Line line) {
        return line.file().isChecked() ? line.with("checked", "2026-11-20") : line;
    }

    private Preview preview(LineChange... lines) {
        if (NODE.changes().propose(List.of(lines)) instanceof Draft draft) {
            return Preview.of(draft.before(), draft.after(), Node.TODAY, chosen);
        }
        throw new AssertionError("cannot be drafted");
    }
}
