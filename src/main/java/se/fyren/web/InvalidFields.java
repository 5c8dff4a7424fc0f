package se.fyren.web;

import java.util.List;
import se.fyren.web.Problem.FieldError;

/** Fields of a request cannot be used; carries which and why to the answer. */
public final class InvalidFields extends RuntimeException {

    private static final long serialVersionUID = 1;
    /** Enough to mend a request by; an answer must not grow with what was sent. */
    private static final int MOST = 20;

    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super("invalid fields", null, false, false);
        this.errors = errors.stream().limit(MOST).toList();
    }

    public InvalidFields(FieldError error) {
        this(List.of(error));
    }

    /** The fields to blame. */
    public List<FieldError> errors() {
        return errors;
    }
}
