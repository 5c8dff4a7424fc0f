package se.fyren.web.review;

/**
 * What is to be said of a reviewer's file.
 *
 * @param unit the text's key, empty where it concerns the file
 */
record Remark(String unit, String reason) {

    static Remark ofFile(String reason) {
        return new Remark("", reason);
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? reason : unit + " " + reason;
    }
}
