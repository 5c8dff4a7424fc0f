package se.fyren.directory;

import org.jspecify.annotations.Nullable;
import se.fyren.kernel.MunicipalityCode;

/**
 * Organisation (huvudman): who runs a service or publishes a source.
 *
 * @param municipality the municipality it is or belongs to, null where it is not one municipality's
 * @param source the source of its name and kind
 */
public record Organisation(
        String id, String name, Kind kind, @Nullable MunicipalityCode municipality, String source) {

    /** What kind of body it is. */
    public enum Kind {
        MUNICIPALITY,
        REGION,
        COUNTY_BOARD,
        AGENCY,
        UNIVERSITY,
        HOSPITAL,
        ASSOCIATION,
        CHURCH,
        COOPERATION,
        MEDIA,
        COMPANY,
        VARIOUS,
        UNKNOWN;

        /** Whether it is a public authority, which may have to give data to other authorities on request. */
        public boolean isAuthority() {
            return switch (this) {
                case MUNICIPALITY, REGION, COUNTY_BOARD, AGENCY, UNIVERSITY, HOSPITAL, COOPERATION -> true;
                case ASSOCIATION, CHURCH, MEDIA, COMPANY, VARIOUS, UNKNOWN -> false;
            };
        }
    }
}
