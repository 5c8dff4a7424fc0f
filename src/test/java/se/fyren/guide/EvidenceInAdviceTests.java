package se.fyren.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Evidence;
import se.fyren.directory.Finding;
import se.fyren.directory.Observation;
import se.fyren.directory.Provenance;
import se.fyren.directory.Role;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Standing;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.Reason.Code;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.kernel.Period;

/** The public contract's «Evidence», the sentences that say what a finding does to a door. */
class EvidenceInAdviceTests {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 21);
    private static final DirectoryOnDay DIRECTORY = ShippedDirectory.snapshot().on(DAY);
    private static final MunicipalityCode STOCKHOLM = new MunicipalityCode("0180");
    private static final MunicipalityCode NYNASHAMN = new MunicipalityCode("0192");
    private static final MunicipalityCode LIDINGO = new MunicipalityCode("0186");

    @Test
    void ownResidentsAreCoveredByTheServiceThatTheirMunicipalityRuns() {
        Door door = door(DIRECTORY, situation(Role.OWN_EXPERIENCE, 30, STOCKHOLM), "mika-sthlm", Beneficiary.PERSON);
        assertThat(door.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(codes(door)).contains(Code.OWN_RESIDENTS);
    }

    @Test
    void unlessASourceSaysOtherwise() {
        Door door = door(
                withoutAgreement("mika-sthlm", STOCKHOLM),
                situation(Role.OWN_EXPERIENCE, 30, STOCKHOLM),
                "mika-sthlm",
                Beneficiary.PERSON);
        assertThat(door.verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(codes(door)).contains(Code.NO_AGREEMENT).doesNotContain(Code.OWN_RESIDENTS);
    }

    @Test
    void whereCoverageIsNotFoundOtherResidentsAreUnknown() {
        Door door = door(DIRECTORY, situation(Role.OWN_EXPERIENCE, 30, NYNASHAMN), "mika-sthlm", Beneficiary.PERSON);
        assertThat(door.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(codes(door)).contains(Code.AGREEMENT_UNKNOWN);
    }

    @Test
    void anAgeLimitThatIsNotFoundTouchesOnlyThoseUnderEighteenOrOfUnsaidAge() {
        List<String> unlimited = DIRECTORY.services().stream()
                .filter(service -> service.age() instanceof Finding.Unknown<?>)
                .map(service -> service.service().id())
                .toList();
        assertThat(personsDoors(30).filter(door -> isOneOf(unlimited, door)))
                .isNotEmpty()
                .noneMatch(door -> codes(door).contains(Code.AGE_UNKNOWN));
        for (@Nullable Integer years : new @Nullable Integer[] {17, null}) {
            assertThat(personsDoors(years).filter(door -> isOneOf(unlimited, door)))
                    .isNotEmpty()
                    .noneMatch(Door::isOpen)
                    .allMatch(door ->
                            door.verdict() == Verdict.CLOSED || codes(door).contains(Code.AGE_UNKNOWN));
        }
    }

    /** Everywhere and in every role in which the door is for the person whose age it is. */
    private static Stream<Door> personsDoors(@Nullable Integer years) {
        return DIRECTORY.services().stream()
                .flatMap(service -> Stream.ofNullable(service.home()))
                .distinct()
                .flatMap(home -> Stream.of(Role.OWN_EXPERIENCE, Role.BUYER)
                        .flatMap(role -> doors(situation(role, years, home))));
    }

    @Test
    void theMunicipalSocialServicesAreOpenToEveryone() {
        for (@Nullable Role role : new @Nullable Role[] {null, Role.OWN_EXPERIENCE, Role.BUYER, Role.RELATIVE}) {
            for (@Nullable Integer years : new @Nullable Integer[] {null, 0, 15, 30, 120}) {
                for (@Nullable MunicipalityCode home : new @Nullable MunicipalityCode[] {null, STOCKHOLM, NYNASHAMN}) {
                    assertThat(doors(situation(role, years, home)))
                            .filteredOn(door -> door.service().id().equals("municipal-social-services"))
                            .isNotEmpty()
                            .allMatch(Door::isOpen);
                }
            }
        }
    }

    @Test
    void ageNeverClosesADoorForTheOneWhoAsks() {
        assertThat(IntStream.rangeClosed(0, Age.OLDEST)
                        .boxed()
                        .flatMap(years -> doors(situation(Role.RELATIVE, years, LIDINGO)))
                        .filter(door -> door.beneficiary() == Beneficiary.ASKER))
                .isNotEmpty()
                .noneMatch(door ->
                        codes(door).contains(Code.AGE_BELOW) || codes(door).contains(Code.AGE_ABOVE));
    }

    @Test
    void aRelativesMunicipalityCountsForBoth() {
        Situation situation = situation(Role.RELATIVE, 30, LIDINGO);
        assertThat(codes(door(DIRECTORY, situation, "mika-sthlm", Beneficiary.PERSON)))
                .contains(Code.NO_AGREEMENT);
        assertThat(codes(door(DIRECTORY, situation, "mika-sthlm", Beneficiary.ASKER)))
                .contains(Code.NO_AGREEMENT);
    }

    private static DirectoryOnDay withoutAgreement(String id, MunicipalityCode municipality) {
        Finding<CoverageStatus> none = Evidence.weigh(
                List.of(new Observation<>(
                        CoverageStatus.NONE,
                        new Period(DAY, null),
                        Standing.OTHER,
                        new Provenance("a source", DAY, DAY, ""))),
                DAY);
        return new DirectoryOnDay(
                DAY,
                DIRECTORY.services().stream()
                        .map(one -> one.service().id().equals(id) ? with(one, municipality, none) : one)
                        .toList(),
                DIRECTORY.audienceAges());
    }

    private static ServiceOnDay with(ServiceOnDay one, MunicipalityCode municipality, Finding<CoverageStatus> finding) {
        Map<MunicipalityCode, Finding<CoverageStatus>> coverage = new HashMap<>(one.coverage());
        coverage.put(municipality, finding);
        return new ServiceOnDay(
                one.service(),
                one.operator(),
                one.reachUnstated(),
                one.reach(),
                one.professionalReach(),
                one.offered(),
                one.casework(),
                one.age(),
                one.helps(),
                one.receives(),
                one.free(),
                one.anonymous(),
                one.operating(),
                one.unregistered(),
                coverage,
                one.audiences(),
                one.channels());
    }

    private static Situation situation(
            @Nullable Role role, @Nullable Integer years, @Nullable MunicipalityCode municipality) {
        return new Situation(role, years == null ? null : new Age(years), municipality, Set.of());
    }

    private static Stream<Door> doors(Situation situation) {
        return new Guide(DIRECTORY).advise(situation).doors().stream();
    }

    private static Door door(DirectoryOnDay directory, Situation situation, String service, Beneficiary beneficiary) {
        return new Guide(directory)
                .advise(situation).doors().stream()
                        .filter(door -> door.service().id().equals(service) && door.beneficiary() == beneficiary)
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isOneOf(List<String> services, Door door) {
        return services.contains(door.service().id());
    }

    private static List<Code> codes(Door door) {
        return door.reasons().stream().map(Reason::code).toList();
    }
}
