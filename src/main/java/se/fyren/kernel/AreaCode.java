package se.fyren.kernel;

/**
 * Områdeskod: the country ({@code SE}), a county (two digits) or a municipality (four digits), by Statistics
 * Sweden's codes.
 *
 * @param value the code; anything else is an {@link IllegalArgumentException}
 */
public record AreaCode(String value) {

    private static final String COUNTRY = "SE";
    private static final int COUNTY_DIGITS = 2;

    public AreaCode {
        boolean county = value.length() == COUNTY_DIGITS && isDigits(value);
        if (!county && !value.equals(COUNTRY) && !MunicipalityCode.isCode(value)) {
            throw new IllegalArgumentException("An area code is SE, two digits or four digits");
        }
    }

    /** Whether the municipality lies in this area; a municipality lies in itself. */
    public boolean contains(MunicipalityCode municipality) {
        return value.equals(COUNTRY) || municipality.value().startsWith(value);
    }

    /** By hand, not by a pattern: codes are made at every question. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
