package se.fyren.directory.domain;

import java.util.List;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoordinatorRegion;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Organisation;
import se.fyren.directory.Population;
import se.fyren.directory.Provenance;
import se.fyren.directory.Service;
import se.fyren.directory.Source;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.kernel.Period;

/** Every row of the directory, as the data files and the tables hold it. */
record Facts(
        List<Source> sources,
        List<Organisation> organisations,
        List<Area> areas,
        List<CoordinatorRegion> regions,
        List<Population> populations,
        List<AudienceAges> audiences,
        List<Service> services,
        List<Rule> rules,
        List<Coverage> coverage,
        List<Contact> channels) {

    /** The ages that an audience means. */
    record AudienceAges(Audience audience, AgeRange ages, String source) {}

    /** What a source says of a service: a rule and its value in the words of {@link RuleWords}. */
    record Rule(String service, String rule, String value, Period period, Provenance provenance) {}

    /** What a source says of a municipality's agreement on a service. */
    record Coverage(
            String service,
            MunicipalityCode municipality,
            CoverageStatus status,
            Period period,
            Provenance provenance) {}

    /** A service's channel, at its place in the file's order. */
    record Contact(String service, int position, Channel channel) {}
}
