package se.fyren.web;

import se.fyren.web.Problem.Code;

/** A request is refused as a whole; carries the code to the answer, and nothing of what was sent. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;

    public Refused(Code code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
