package se.fyren.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.AreaCode;

/**
 * Område: the country, a county (län) or a municipality (kommun).
 *
 * @param parent the area it lies in, null for the country
 */
public record Area(
        AreaCode code, String name, Level level, @Nullable AreaCode parent, String source) {

    /** In Swedish alphabetical order. */
    public static final Comparator<Area> BY_NAME =
            Comparator.comparing(Area::name, Collator.getInstance(Locale.forLanguageTag("sv")));

    /** Country, county, municipality. */
    public enum Level {
        COUNTRY,
        COUNTY,
        MUNICIPALITY
    }
}
