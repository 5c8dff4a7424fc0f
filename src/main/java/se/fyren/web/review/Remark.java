package se.fyren.web.review;

/**
 * What is to be said of a reviewer's file.
 *
 * @param unit the text's key, empty where it concerns the file
 */
record Remark(String unit, String reason) {

    private static final int LONGEST = 80;

    static Remark ofFile(String reason) {
        return new Remark("", reason);
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? reason : printable(unit) + " " + reason;
    }

    /** A name from someone else's hands as it may stand in a line of a log. */
    static String printable(String name) {
        String cleaned = name.replaceAll("[^\\p{L}\\p{N}._-]", "?");
        return cleaned.length() > LONGEST ? cleaned.substring(0, LONGEST) + "…" : cleaned;
    }
}
