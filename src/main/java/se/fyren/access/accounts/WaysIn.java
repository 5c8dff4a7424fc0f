package se.fyren.access.accounts;

/**
 * Vägar in: how a member of staff can sign in.
 *
 * @param passkeys how many passkeys
 * @param passphrase whether a passphrase opens their key; it takes a code or a provider's word too to come in by it
 * @param code whether an app shows codes to go with it
 * @param provider whether an identity provider's word goes with it
 */
public record WaysIn(int passkeys, boolean passphrase, boolean code, boolean provider) {

    public boolean byPasskey() {
        return passkeys > 0;
    }

    private boolean byPassphrase() {
        return passphrase && (code || provider);
    }

    /** Whether one passkey could go and somebody still come in. */
    public boolean canLoseAPasskey() {
        return passkeys > 1 || byPassphrase();
    }
}
