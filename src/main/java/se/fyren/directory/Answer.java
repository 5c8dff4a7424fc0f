package se.fyren.directory;

/** Svar: what a source says to a question of yes or no; «limited» and «unknown» are neither. */
public enum Answer {
    YES,
    NO,
    LIMITED,
    UNKNOWN
}
