package se.fyren.kernel;

import java.util.regex.Pattern;

/**
 * Områdeskod: the country ({@code SE}), a county (two digits) or a municipality (four digits), by Statistics
 * Sweden's codes.
 *
 * @param value the code; anything else is an {@link IllegalArgumentException}
 */
public record AreaCode(String value) {

    private static final Pattern FORM = Pattern.compile("SE|[0-9]{2}|[0-9]{4}");

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An area code is SE, two digits or four digits");
        }
    }

    /** Whether the municipality lies in this area; a municipality lies in itself. */
    public boolean contains(MunicipalityCode municipality) {
        return value.equals("SE") || municipality.value().startsWith(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
