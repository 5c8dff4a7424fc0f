package se.fyren.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.directory.Area;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/** Whoever asks, and however little they say, is shown a way in. */
class NoDeadEndsTest {

    private static final long SEED = Long.getLong("fyren.seed", new Random().nextLong());
    private static final Snapshot DIRECTORY = ShippedDirectory.snapshot();

    private static final List<@Nullable MunicipalityCode> MUNICIPALITIES = municipalities();
    private static final List<@Nullable Age> AGES = ages();
    private static final List<@Nullable Role> ROLES =
            Arrays.asList(Role.OWN_EXPERIENCE, Role.BUYER, Role.RELATIVE, Role.PROFESSIONAL, null);

    @ParameterizedTest
    @ValueSource(strings = {"own-experience", "buyer", "relative", "professional", "unsaid"})
    void everyAnswerHasAnOpenDoorWithAWayIn(String who) {
        Random random = new Random(SEED);
        Guide today = new Guide(DIRECTORY.on(LocalDate.of(2026, 11, 21)));
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.code().equals(who))
                .findFirst()
                .orElse(null);
        for (MunicipalityCode municipality : MUNICIPALITIES) {
            for (Age age : AGES) {
                for (Set<Need> needs : needs(random)) {
                    hold(today, new Situation(role, age, municipality, needs), who, municipality, age, needs);
                }
            }
        }
    }

    @Test
    void everySetOfNeedsHasAnOpenDoorOnAnyDay() {
        Random random = new Random(SEED);
        for (Set<Need> needs : everySet()) {
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(365 * 30));
            Guide guide = new Guide(DIRECTORY.on(day));
            for (int sample = 0; sample < 50; sample++) {
                Role role = ROLES.get(random.nextInt(ROLES.size()));
                Age age = AGES.get(random.nextInt(AGES.size()));
                MunicipalityCode municipality = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
                hold(guide, new Situation(role, age, municipality, needs), role, municipality, age, needs);
            }
        }
    }

    private static void hold(Guide guide, Situation situation, @Nullable Object... said) {
        Advice advice = guide.advise(situation);
        Door first = advice.doors().getFirst();
        boolean someoneAnswers = advice.doors().stream().anyMatch(door -> door.isOpen() && door.answersAtOnce());
        boolean childHasDoor = advice.doors().stream()
                .anyMatch(door -> door.isOpen() && door.service().kind() == Kind.YOUNG);
        Set<String> names = new HashSet<>();
        boolean ok = first.isOpen()
                && !first.channels().isEmpty()
                && (first.answersAtOnce() || !someoneAnswers)
                && (!situation.isAboutChild() || childHasDoor)
                && advice.doors().stream()
                        .allMatch(door -> names.add(door.service().id() + door.beneficiary()))
                && advice.doors().stream().noneMatch(NoDeadEndsTest::contradictsItself)
                && advice.emergency().size() == 1;
        if (!ok) {
            assertThat(advice.doors())
                    .as("seed %d, %s", SEED, Arrays.toString(said))
                    .isEmpty();
        }
    }

    /** A closed door names what closes it; an open one names nothing that would. */
    private static boolean contradictsItself(Door door) {
        boolean closing = door.reasons().stream().anyMatch(reason -> switch (reason.code()) {
            case NO_AGREEMENT, OWN_RESIDENTS_ONLY, OUTSIDE_AREA, AGE_BELOW, AGE_ABOVE -> true;
            default -> false;
        });
        boolean doubting = door.reasons().stream().anyMatch(reason -> switch (reason.code()) {
            case AGREEMENT_ENDED,
                    AGREEMENT_UNKNOWN,
                    REACH_UNKNOWN,
                    MUNICIPALITY_UNSAID,
                    AGE_UNSAID,
                    AGE_UNKNOWN,
                    ROLE_UNKNOWN,
                    OPERATING_UNKNOWN -> true;
            default -> false;
        });
        return switch (door.verdict()) {
            case OPEN -> closing || doubting || door.channels().isEmpty();
            case UNKNOWN -> closing;
            case CLOSED -> !closing;
        };
    }

    private static List<Set<Need>> everySet() {
        List<Set<Need>> sets = new ArrayList<>(List.of(Set.of()));
        for (Need need : Need.values()) {
            for (Set<Need> smaller : List.copyOf(sets)) {
                Set<Need> larger = EnumSet.of(need);
                larger.addAll(smaller);
                sets.add(larger);
            }
        }
        return sets;
    }

    private static List<Set<Need>> needs(Random random) {
        List<Set<Need>> sets = new ArrayList<>();
        sets.add(Set.of());
        sets.add(EnumSet.allOf(Need.class));
        Arrays.stream(Need.values()).map(EnumSet::of).forEach(sets::add);
        Set<Need> some = EnumSet.noneOf(Need.class);
        Arrays.stream(Need.values()).filter(need -> random.nextBoolean()).forEach(some::add);
        sets.add(some);
        return sets;
    }

    private static List<@Nullable Age> ages() {
        List<@Nullable Age> ages = new ArrayList<>();
        ages.add(null);
        IntStream.rangeClosed(0, Age.OLDEST).mapToObj(Age::new).forEach(ages::add);
        return ages;
    }

    private static List<@Nullable MunicipalityCode> municipalities() {
        List<@Nullable MunicipalityCode> codes = new ArrayList<>();
        codes.add(null);
        DIRECTORY.areas().values().stream()
                .filter(area -> area.level() == Area.Level.MUNICIPALITY)
                .map(area -> new MunicipalityCode(area.code().value()))
                .sorted()
                .forEach(codes::add);
        assertThat(codes).hasSize(291);
        return codes;
    }
}
