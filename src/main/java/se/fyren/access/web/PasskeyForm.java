package se.fyren.access.web;

/**
 * Passnyckelns formulär: what a page's script does, and where it sends.
 *
 * @param kind {@code create} or {@code get}, as the browser calls it
 * @param path below {@code staff/}; what the browser is asked comes from {@code options} below that
 */
public record PasskeyForm(String kind, String path) {

    /** To sign in. */
    public static final PasskeyForm SIGN_IN = new PasskeyForm("get", "passkey");

    /** To add one to one's own account. */
    public static final PasskeyForm ADD = new PasskeyForm("create", "account/passkeys");

    /** To join with. */
    public static PasskeyForm toJoin(String link) {
        return new PasskeyForm("create", "join/" + link + "/passkey");
    }

    /** Where the script asks what to ask. */
    public String options() {
        return path + "/options";
    }
}
