package se.fyren.sealing;

/**
 * Damms kontrollsiffra: one digit that finds every single wrong digit and every two neighbours that changed places
 * (H. Michael Damm, Total anti-symmetrische Quasigruppen, Marburg 2004). 572 has 4.
 */
final class Damm {

    /** Damm's totally anti-symmetric quasigroup of order ten. */
    private static final int[][] TABLE = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    private static final int DECIMAL = 10;

    private Damm() {}

    static char checkDigit(CharSequence digits) {
        return Character.forDigit(interim(digits), DECIMAL);
    }

    /** Whether the last digit agrees with those before it. */
    static boolean agrees(CharSequence digits) {
        return interim(digits) == 0;
    }

    private static int interim(CharSequence digits) {
        return digits.chars()
                .map(digit -> Character.digit(digit, DECIMAL))
                .reduce(0, (interim, digit) -> TABLE[interim][digit]);
    }
}
