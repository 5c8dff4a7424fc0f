package se.fyren.directory.domain;

/** Why a load was refused: where, and what is wrong there. */
record Problem(String file, long line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
