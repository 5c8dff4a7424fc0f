package se.fyren.web;

/** There is no such page or record. What is not there and what is not yours look the same. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFound() {
        super("not found", null, false, false);
    }
}
