package se.fyren.directory.domain;

import se.fyren.directory.changes.Fault;

/** A cell that cannot be read as what its column holds. */
final class WrongCell extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final Fault fault;

    WrongCell(String column, Fault fault, String reason) {
        super(reason);
        this.column = column;
        this.fault = fault;
    }

    String column() {
        return column;
    }

    Fault fault() {
        return fault;
    }
}
