package se.fyren.conversations;

/** Förseglingsplats: where a text was sealed. */
public enum SealedAt {
    /** In the browser of who wrote it: Fyren has never had its words but where the centre opened them. */
    BROWSER,
    /** When it reached Fyren. */
    ARRIVAL
}
