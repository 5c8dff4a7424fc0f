package se.fyren.access.web;

/**
 * Passnyckelns formulär: what a page's script does, and where it sends.
 *
 * @param kind {@code create} or {@code get}, as the browser calls it
 * @param path below {@code staff/}; where the browser is sent on to
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

    /** To show anew who one is. */
    public static final PasskeyForm PROOF = new PasskeyForm("get", "account/proof/passkey");

    /** Where the script asks what to ask: for whoever comes, the same. */
    public String options() {
        return (kind.equals("get") ? SIGN_IN.path : path) + "/options";
    }
}
