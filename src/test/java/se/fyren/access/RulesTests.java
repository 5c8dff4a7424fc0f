package se.fyren.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.fyren.access.Decision.Refused;
import se.fyren.access.Decision.Why;
import se.fyren.access.Unit.Kind;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;

/** Who may do what to what, on which day. */
class RulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period RUNNING = new Period(TODAY.minusDays(10), TODAY.plusDays(10));
    private static final Period OVER = new Period(TODAY.minusDays(10), TODAY.minusDays(1));
    private static final Period TO_COME = new Period(TODAY.plusDays(1), null);
    private static final Set<Thing> ABOUT_HELP_SEEKERS = EnumSet.of(Thing.THREAD, Thing.BOOKING, Thing.CASE_FILE);

    private final PrivateKey key = PrivateKey.random();
    private final UUID self = UUID.randomUUID();
    private final Unit mika = new Unit(UUID.randomUUID(), Kind.MIKA, "Mika", "mika-sthlm");
    private final Unit kast = new Unit(UUID.randomUUID(), Kind.KAST, "KAST", "kast-sthlm");

    @Test
    void theAdministratorMayDoNothingToWhatIsAboutHelpSeekers() {
        SignedIn administrator = wearing(
                StaffRole.ADMINISTRATOR, new Unit(UUID.randomUUID(), Kind.INSTALLATION, "Fyren", null), RUNNING, null);

        assertThat(everyQuestion().filter(one -> ABOUT_HELP_SEEKERS.contains(one.thing)))
                .hasSizeGreaterThan(50)
                .allSatisfy(one -> {
                    assertThat(Rules.decide(administrator, one.act, one.part, one.at(mika), TODAY)
                                    .isAllowed())
                            .isFalse();
                    assertThat(Rules.scope(administrator, one.act, one.part, one.thing, TODAY))
                            .isEmpty();
                });
    }

    @Test
    void aCounsellorOfMikaMayDoNothingAtKastAlsoWhereTheyWorkThereUnderAnotherHat() {
        SignedIn counsellor = wearing(StaffRole.COUNSELLOR, mika, RUNNING, null);

        assertThat(everyQuestion())
                .filteredOn(one -> ABOUT_HELP_SEEKERS.contains(one.thing))
                .allSatisfy(one -> {
                    assertThat(Rules.decide(
                                            counsellor,
                                            one.act,
                                            one.part,
                                            one.at(kast).naming(Set.of(self)),
                                            TODAY)
                                    .isAllowed())
                            .isFalse();
                    Rules.scope(counsellor, one.act, one.part, one.thing, TODAY).ifPresent(scope -> {
                        assertThat(scope.any()).isFalse();
                        assertThat(Stream.of(scope.unit(), scope.named())).doesNotContain(kast.id());
                    });
                });
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void whatHasEndedOrNotBegunGivesNoMoreThanNoAssignmentDoes(StaffRole role) {
        Kind kind = Arrays.stream(Kind.values()).filter(role::isFor).findFirst().orElseThrow();
        Unit unit = new Unit(UUID.randomUUID(), kind, "Enheten", "mika-sthlm");
        SignedIn nobody = new SignedIn(self, "Någon", null, key);

        for (Period period : List.of(OVER, TO_COME)) {
            SignedIn former = wearing(role, unit, period, UUID.randomUUID());
            assertThat(everyQuestion()).allSatisfy(one -> {
                assertThat(Rules.decide(former, one.act, one.part, one.at(unit), TODAY)
                                .isAllowed())
                        .isEqualTo(Rules.decide(nobody, one.act, one.part, one.at(unit), TODAY)
                                .isAllowed());
                assertThat(Rules.scope(former, one.act, one.part, one.thing, TODAY))
                        .isEqualTo(Rules.scope(nobody, one.act, one.part, one.thing, TODAY));
            });
        }
    }

    @Test
    void anInterpreterSeesTheOneTheyAreForAndNoOther() {
        UUID given = UUID.randomUUID();
        SignedIn interpreter = wearing(StaffRole.INTERPRETER, mika, RUNNING, given);

        assertThat(Rules.decide(interpreter, Act.READ, Part.CONTENT, Ref.of(Thing.THREAD, given, mika.id()), TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(Rules.decide(
                        interpreter, Act.READ, Part.CONTENT, Ref.of(Thing.THREAD, UUID.randomUUID(), mika.id()), TODAY))
                .isEqualTo(new Refused(Why.NOT_RELATED));
        assertThat(Rules.scope(interpreter, Act.LIST, Part.OUTLINE, Thing.THREAD, TODAY))
                .isEmpty();
    }

    @Test
    void aCaseIsReadByThoseItNamesAndNotByTheirWholeUnit() {
        SignedIn counsellor = wearing(StaffRole.COUNSELLOR, mika, RUNNING, null);
        Ref file = Ref.of(Thing.CASE_FILE, UUID.randomUUID(), mika.id());

        assertThat(Rules.decide(counsellor, Act.READ, Part.IDENTITY, file, TODAY))
                .isEqualTo(new Refused(Why.NOT_RELATED));
        assertThat(Rules.decide(counsellor, Act.READ, Part.IDENTITY, file.naming(Set.of(self)), TODAY)
                        .isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREEMENT", "FIGURES"})
    void aRepresentativeSeesWhatIsAboutTheirOwnMunicipalityAndNothingAboutAnother(Thing thing) {
        SignedIn solnas = wearing(
                StaffRole.REPRESENTATIVE,
                new Unit(UUID.randomUUID(), Kind.MUNICIPALITY, "Solna", "0184"),
                RUNNING,
                null);
        Ref hosts = Ref.of(thing, UUID.randomUUID(), UUID.randomUUID());

        assertThat(Rules.decide(solnas, Act.READ, Part.CONTENT, hosts.about("0184"), TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(List.of(hosts.about("1480"), hosts))
                .allSatisfy(others -> assertThat(Rules.decide(solnas, Act.READ, Part.CONTENT, others, TODAY))
                        .isEqualTo(new Refused(Why.NOT_RELATED)));
        assertThat(Rules.scope(solnas, Act.LIST, Part.CONTENT, thing, TODAY))
                .as("of a list, that place's and nobody else's")
                .hasValue(new Scope(false, null, null, null, null, null, "0184"));
    }

    @Test
    void aRepresentativeOfNoPlaceSeesNothingThatIsAboutNone() {
        SignedIn nowhere = wearing(
                StaffRole.REPRESENTATIVE, new Unit(UUID.randomUUID(), Kind.AUTHORITY, "Polisen", null), RUNNING, null);

        assertThat(everyQuestion()
                        .filter(one -> one.thing == Thing.AGREEMENT || one.thing == Thing.FIGURES)
                        .map(one -> Rules.decide(nowhere, one.act, one.part, one.at(mika), TODAY)))
                .isNotEmpty()
                .noneMatch(Decision::isAllowed);
    }

    @Test
    void nobodyAssignsThemselvesNorApprovesTheirOwnChange() {
        SignedIn administrator = wearing(
                StaffRole.ADMINISTRATOR, new Unit(UUID.randomUUID(), Kind.INSTALLATION, "Fyren", null), RUNNING, null);
        SignedIn editor = wearing(
                StaffRole.DIRECTORY_EDITOR,
                new Unit(UUID.randomUUID(), Kind.DIRECTORY, "Katalogen", null),
                RUNNING,
                null);

        assertThat(Rules.decide(
                                administrator,
                                Act.CREATE,
                                Part.OUTLINE,
                                Ref.of(Thing.ASSIGNMENT, UUID.randomUUID(), mika.id())
                                        .answeredForBy(self),
                                TODAY)
                        .isAllowed())
                .isFalse();
        assertThat(Rules.decide(
                                editor,
                                Act.APPROVE,
                                Part.CONTENT,
                                Ref.of(Thing.DIRECTORY_FACT, UUID.randomUUID(), mika.id())
                                        .answeredForBy(self),
                                TODAY)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void everyRuleIsForUnitsThatHaveTheRoleAndSaysWhy() {
        assertThat(Rules.ALL).allSatisfy(rule -> {
            assertThat(rule.because()).isNotBlank();
            assertThat(rule.acts()).isNotEmpty();
            assertThat(rule.parts()).isNotEmpty();
        });
        assertThat(Rules.ALL.stream().map(Rule::role)).contains(StaffRole.values());
    }

    /** Every question there is about a record, but for whose it is. */
    private record Asked(Act act, Part part, Thing thing) {

        Ref at(Unit unit) {
            return Ref.of(thing, UUID.randomUUID(), unit.id());
        }
    }

    private static Stream<Asked> everyQuestion() {
        return Arrays.stream(Act.values()).flatMap(act -> Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(Thing.values()).map(thing -> new Asked(act, part, thing))));
    }

    private SignedIn wearing(StaffRole role, Unit unit, Period period, @Nullable UUID target) {
        return new SignedIn(self, "Någon", new Hat(UUID.randomUUID(), role, unit, period, target), key);
    }
}
