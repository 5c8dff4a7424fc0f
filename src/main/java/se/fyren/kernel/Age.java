package se.fyren.kernel;

/**
 * Ålder: a person's age in whole years.
 *
 * @param years 0 to 120; anything else is an {@link IllegalArgumentException}
 */
public record Age(int years) {

    public static final int OLDEST = 120;
    private static final int MAJORITY = 18;

    public Age {
        if (years < 0 || years > OLDEST) {
            throw new IllegalArgumentException("An age is 0 to 120 years");
        }
    }

    /** Whether the person is a child: under 18 (Convention on the Rights of the Child, article 1; SFS 2018:1197). */
    public boolean isChild() {
        return years < MAJORITY;
    }
}
