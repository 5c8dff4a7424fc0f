package se.fyren.directory;

import org.jspecify.annotations.Nullable;
import se.fyren.kernel.AreaCode;

/**
 * Område: the country, a county (län) or a municipality (kommun).
 *
 * @param parent the area it lies in, null for the country
 */
public record Area(
        AreaCode code, String name, Level level, @Nullable AreaCode parent, String source) {

    /** Country, county, municipality. */
    public enum Level {
        COUNTRY,
        COUNTY,
        MUNICIPALITY
    }
}
