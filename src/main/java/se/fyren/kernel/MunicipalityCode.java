package se.fyren.kernel;

/**
 * Kommunkod: Statistics Sweden's four digits for a municipality, the first two of which are its county's.
 *
 * @param value four digits, for instance {@code 0186}; anything else is an {@link IllegalArgumentException}
 */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

    private static final int DIGITS = 4;
    private static final int COUNTY_DIGITS = 2;

    public MunicipalityCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("A municipality code is four digits");
        }
    }

    /** Whether the text has a municipality code's form. */
    public static boolean isCode(String text) {
        return text.length() == DIGITS && AreaCode.isDigits(text);
    }

    /** Whether the two lie in the same county. */
    public boolean isInCountyOf(MunicipalityCode other) {
        return value.regionMatches(0, other.value, 0, COUNTY_DIGITS);
    }

    /** The county the municipality lies in. */
    public AreaCode county() {
        return new AreaCode(value.substring(0, COUNTY_DIGITS));
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
