package se.fyren.access.passkey;

/**
 * Passnyckel: what is stored of one. The key is the public one; the private one never leaves its authenticator.
 *
 * @param id base64url, chosen by the authenticator
 * @param owner the handle of the {@link Owner} that it was made for
 * @param publicKey base64url of the key as COSE writes it
 * @param counter how often the authenticator says it has signed; 0 for ever where it does not count
 * @param copyable whether it can be kept at more than one place, a phone's cloud for instance; never changes
 * @param copied whether it is
 */
public record Passkey(String id, String owner, String publicKey, long counter, boolean copyable, boolean copied) {

    @Override
    public String toString() {
        return "Passkey";
    }
}
