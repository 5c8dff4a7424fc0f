package se.fyren.access.web;

/**
 * Önskad ändring: what somebody wants to change, and what they have typed for it that is no secret.
 *
 * @param label what they want to call a passkey
 */
public record Wanted(Change change, String label) {

    private static final int LONGEST = 60;

    static Wanted of(Change change) {
        return new Wanted(change, "");
    }

    /** What a form sends; something to do with passkeys where it says nothing that is. */
    static Wanted of(String change, String label) {
        String stripped = label.replaceAll("\\p{Cntrl}", " ").strip();
        return new Wanted(
                Change.of(change).orElse(Change.PASSKEYS), stripped.substring(0, Math.min(stripped.length(), LONGEST)));
    }
}
