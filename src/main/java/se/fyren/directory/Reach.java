package se.fyren.directory;

import java.util.List;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;

/** Upptagningsområde: for whose residents a service says it is there. */
public sealed interface Reach {

    /** Everyone in the country. */
    record National() implements Reach {}

    /** No residence asked: for professionals who consult. Listed near the service only. */
    record Anyone() implements Reach {}

    /** Only those who live in the municipality that runs it. */
    record OwnResidents() implements Reach {}

    /** Own residents, and those of municipalities with an agreement. */
    record ByAgreement() implements Reach {}

    /** Those who live in these areas. */
    record Areas(List<AreaCode> codes) implements Reach {

        public Areas {
            codes = List.copyOf(codes);
        }

        public boolean contains(MunicipalityCode municipality) {
            return codes.stream().anyMatch(code -> code.contains(municipality));
        }
    }
}
