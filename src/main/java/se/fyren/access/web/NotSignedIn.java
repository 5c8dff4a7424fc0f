package se.fyren.access.web;

/** Nobody is signed in, or no longer; leads to the page where one signs in. */
final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotSignedIn() {
        super("not signed in", null, false, false);
    }
}
