package se.fyren.access.provider;

/**
 * Ärende: why somebody is sent to a provider, kept by their browser until they come back.
 *
 * @param language the language of the page they came from
 * @param link the one-time link that they join by; empty for signing in
 */
public record Errand(String language, String link) {

    /** Whether they come to join. */
    public boolean isJoining() {
        return !link.isEmpty();
    }
}
