package se.fyren.kernel;

import java.util.regex.Pattern;

/**
 * Kommunkod: Statistics Sweden's four digits for a municipality, the first two of which are its county's.
 *
 * @param value four digits, for instance {@code 0186}; anything else is an {@link IllegalArgumentException}
 */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    public MunicipalityCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A municipality code is four digits");
        }
    }

    /** The county the municipality lies in. */
    public AreaCode county() {
        return new AreaCode(value.substring(0, 2));
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
