package se.fyren.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Åldersgräns: the ages, both ends included, that a rule lets in.
 *
 * @param youngest in years, 0 where there is no lower limit
 * @param oldest in years, {@link Age#OLDEST} where there is no upper limit; a range upside down is an
 *     {@link IllegalArgumentException}
 */
public record AgeRange(int youngest, int oldest) {

    public static final AgeRange EVERYONE = new AgeRange(0, Age.OLDEST);
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})?\\.\\.([0-9]{1,3})?");

    public AgeRange {
        if (youngest < 0 || oldest > Age.OLDEST || youngest > oldest) {
            throw new IllegalArgumentException("An age range runs upwards, within 0 to 120 years");
        }
    }

    /** Reads {@code 18..}, {@code ..17} or {@code 13..25}; anything else is an {@link IllegalArgumentException}. */
    public static AgeRange parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.equals("..")) {
            throw new IllegalArgumentException("An age range is written 18.., ..17 or 13..25");
        }
        return new AgeRange(
                form.group(1) == null ? 0 : Integer.parseInt(form.group(1)),
                form.group(2) == null ? Age.OLDEST : Integer.parseInt(form.group(2)));
    }

    public boolean contains(Age age) {
        return youngest <= age.years() && age.years() <= oldest;
    }

    /** Whether nobody is shut out by this range. */
    public boolean isUnlimited() {
        return equals(EVERYONE);
    }

    /** Whether only children fit. */
    public boolean isForChildren() {
        return new Age(oldest).isChild();
    }
}
