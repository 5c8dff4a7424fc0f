package se.fyren.access.provider;

/**
 * Ärende: why somebody is sent to a provider, kept by their browser until they come back.
 *
 * @param language the language of the page they came from
 * @param link the one-time link that they join by; empty for signing in
 * @param change what they want to change of how they sign in, who are signed in; empty for others
 * @param label what they have typed for it
 */
public record Errand(String language, String link, String change, String label) {

    public Errand(String language, String link) {
        this(language, link, "", "");
    }

    /** Whether they are signed in and come to show anew who they are. */
    public boolean isProof() {
        return !change.isEmpty();
    }

    /** Whether they come to join. */
    public boolean isJoining() {
        return !link.isEmpty();
    }
}
