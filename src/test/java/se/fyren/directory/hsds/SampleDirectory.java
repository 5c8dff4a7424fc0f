package se.fyren.directory.hsds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Directory;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Need;
import se.fyren.directory.Observation;
import se.fyren.directory.Organisation;
import se.fyren.directory.Provenance;
import se.fyren.directory.Reach;
import se.fyren.directory.Role;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.Source;
import se.fyren.directory.Standing;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.kernel.Period;

/** A small directory: one service of which everything is known, one of which nothing is, one in doubt, and 112. */
final class SampleDirectory implements Directory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Provenance FRESH =
            new Provenance("page", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), "");
    private static final Provenance OLD = new Provenance("page", null, null, "");
    private static final Period SINCE_NEW_YEAR = new Period(LocalDate.of(2026, 1, 1), null);
    private static final MunicipalityCode MALMO = new MunicipalityCode("1280");
    private static final MunicipalityCode LUND = new MunicipalityCode("1281");
    private static final Organisation CITY =
            new Organisation("malmo-stad", "Malmö stad", Organisation.Kind.MUNICIPALITY, MALMO, "page");
    private static final Organisation SOCIETY =
            new Organisation("known", "Föreningen", Organisation.Kind.ASSOCIATION, null, "page");

    private final Snapshot snapshot = new Snapshot(
            1,
            Stream.of(area("SE", "Sverige"), area("12", "Skåne län"), area("1280", "Malmö"), area("1281", "Lund"))
                    .collect(Collectors.toMap(Area::code, area -> area)),
            List.of(),
            Map.of("page", new Source("page", "malmo-stad", false, "Sidan", "malmo.se", null)),
            Map.of(CITY.id(), CITY, SOCIETY.id(), SOCIETY),
            Map.of(),
            List.of(known(), unknown(), doubted(), emergency()),
            List.of());

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public DirectoryOnDay on(LocalDate day) {
        return snapshot.on(day);
    }

    private static ServiceFacts known() {
        return new ServiceFacts(
                new Service("known", "Kända", List.of("Gamla", "Äldre"), CITY.id(), Service.Kind.MIKA, "page"),
                CITY,
                List.of(says(new Reach.ByAgreement())),
                List.of(says(new Reach.Anyone())),
                List.of(),
                List.of(),
                List.of(says(new AgeRange(15, 25))),
                Map.of(Need.SOLD_SEX, List.of(says(Answer.YES)), Need.BOUGHT_SEX, List.of(says(Answer.NO))),
                Map.of(Role.RELATIVE, List.of(says(Answer.YES)), Role.BUYER, List.of(says(Answer.NO))),
                List.of(says(Answer.YES)),
                List.of(says(Answer.YES)),
                List.of(says(Answer.YES)),
                List.of(),
                Map.of(LUND, List.of(says(CoverageStatus.IN_FORCE))),
                Set.of(Audience.YOUNG),
                List.of(),
                List.of(
                        channel(Channel.Type.PHONE, "+4620354040", "020-35 40 40", Channel.Hours.ALWAYS),
                        channel(Channel.Type.PHONE, "112", "112", Channel.Hours.OFFICE_HOURS),
                        channel(Channel.Type.EMAIL, "hej@malmo.se", "hej@malmo.se", null),
                        channel(Channel.Type.WEB, "https://malmo.se/", "https://malmo.se/", null),
                        channel(Channel.Type.VISIT, "Storgatan 1", "Storgatan 1", null)));
    }

    private static ServiceFacts unknown() {
        return new ServiceFacts(
                new Service("unknown", "Okända", List.of(), null, Service.Kind.CIVIL, "page"),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of());
    }

    private static ServiceFacts doubted() {
        return new ServiceFacts(
                new Service("doubted", "Tveksamma", List.of(), SOCIETY.id(), Service.Kind.KAST, "page"),
                SOCIETY,
                List.of(says(new Reach.National())),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        says(new AgeRange(18, 120)),
                        new Observation<>(new AgeRange(16, 120), SINCE_NEW_YEAR, Standing.OTHER, FRESH)),
                Map.of(Need.COMPULSIVE, List.of(says(Answer.YES), says(Answer.NO))),
                Map.of(),
                List.of(new Observation<>(Answer.YES, Period.ALWAYS, Standing.OTHER, OLD)),
                List.of(),
                List.of(says(Answer.UNKNOWN)),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of(channel(Channel.Type.PHONE, null, null, Channel.Hours.DIFFER)));
    }

    private static ServiceFacts emergency() {
        return new ServiceFacts(
                new Service("emergency", "Nödnumret", List.of(), null, Service.Kind.EMERGENCY, "page"),
                null,
                List.of(new Observation<>(new Reach.National(), Period.ALWAYS, Standing.OTHER, OLD)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of(channel(Channel.Type.PHONE, "112", "112", null)));
    }

    private static <V> Observation<V> says(V value) {
        return new Observation<>(value, SINCE_NEW_YEAR, Standing.OPERATOR, FRESH);
    }

    private static Channel channel(
            Channel.Type type, @Nullable String value, @Nullable String printed, Channel.@Nullable Hours hours) {
        return new Channel(type, value, printed, hours, Period.ALWAYS, FRESH);
    }

    private static Area area(String code, String name) {
        return new Area(new AreaCode(code), name, Area.Level.MUNICIPALITY, null, "page");
    }
}
