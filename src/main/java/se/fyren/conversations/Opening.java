package se.fyren.conversations;

/** Första brevet: what a thread begins with. */
public sealed interface Opening {

    MessageText text();

    /**
     * Hjälp: somebody writes without a name.
     *
     * @param young whether they let the centre know that they are under 18
     */
    record Help(MessageText text, boolean young) implements Opening {}

    /** Konsultation: a professional asks for advice. */
    record Consultation(MessageText text, Professional from) implements Opening {}

    /** Remittering: a professional refers somebody. */
    record Referring(MessageText text, Referral referral) implements Opening {}

    default Errand errand() {
        return switch (this) {
            case Help help -> Errand.HELP;
            case Consultation consultation -> Errand.CONSULTATION;
            case Referring referring -> Errand.REFERRAL;
        };
    }
}
