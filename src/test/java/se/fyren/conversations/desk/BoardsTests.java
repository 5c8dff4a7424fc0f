package se.fyren.conversations.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fyren.directory.Area;
import se.fyren.directory.Channel;
import se.fyren.directory.Directory;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Organisation;
import se.fyren.directory.Provenance;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.kernel.Period;

/** Whose board it may be, and how it is reached, as far as the directory knows. */
class BoardsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(
            TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Stockholm")).toInstant(), ZoneId.of("Europe/Stockholm"));
    private static final Snapshot SHIPPED = ShippedDirectory.snapshot();

    @Test
    void likelyAreTheHostAndThoseWithAnAgreementAndEachStandsOnceAmongAll() {
        Boards boards = new Boards(in(SHIPPED.services()), CLOCK);

        assertThat(boards.likely("mika-sthlm"))
                .extracting(Area::name)
                .contains("Stockholm", "Upplands Väsby")
                .doesNotContain("Göteborg")
                .doesNotHaveDuplicates();
        assertThat(boards.likely("nowhere")).isEmpty();
        assertThat(boards.all())
                .hasSize(290)
                .extracting(Area::name)
                .startsWith("Ale")
                .endsWith("Överkalix", "Övertorneå");
    }

    @Test
    void aNumberIsToldOnlyWhereTheDirectoryHasTheMunicipalitysOwn() {
        Organisation solna = new Organisation(
                "solna", "Solna stad", Organisation.Kind.MUNICIPALITY, new MunicipalityCode("0184"), "page");
        Channel phone = new Channel(
                Channel.Type.PHONE, "+468123", "08-123", null, Period.ALWAYS, new Provenance("page", null, null, ""));
        ServiceFacts every = SHIPPED.service("municipal-social-services").orElseThrow();
        Boards boards = new Boards(in(List.of(every, ofSolna(every, solna, phone))), CLOCK);

        assertThat(boards.phones(area(boards, "0184"))).containsExactly(phone);
        assertThat(boards.phones(area(boards, "0180"))).isEmpty();
        assertThat(Stream.of("", "0000", "Solna"))
                .allSatisfy(code -> assertThat(boards.of(code)).isEmpty());
    }

    private static Area area(Boards boards, String code) {
        return boards.of(code).orElseThrow();
    }

    private static ServiceFacts ofSolna(ServiceFacts one, Organisation solna, Channel phone) {
        return new ServiceFacts(
                one.service(),
                solna,
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
                one.coverage(),
                one.audiences(),
                one.interpreters(),
                List.of(phone));
    }

    private static Directory in(List<ServiceFacts> services) {
        Snapshot snapshot = new Snapshot(
                1,
                SHIPPED.areas(),
                SHIPPED.regions(),
                SHIPPED.sources(),
                SHIPPED.organisations(),
                SHIPPED.audienceAges(),
                services,
                SHIPPED.populations());
        return new Directory() {
            @Override
            public Snapshot snapshot() {
                return snapshot;
            }

            @Override
            public DirectoryOnDay on(LocalDate day) {
                return snapshot.on(day);
            }
        };
    }
}
