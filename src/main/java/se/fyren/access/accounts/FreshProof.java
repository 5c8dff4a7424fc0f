package se.fyren.access.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.SigningIn.Result;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.provider.Identity;
import se.fyren.sealing.Passphrase;

/**
 * Färskt bevis: that it is they themselves who sit there, ten minutes ago at most. Whoever wants to change how they sign
 * in shows it as they sign in, and gets a new session in the place of the one they have: one that was left open
 * changes nothing.
 */
@Component
public class FreshProof {

    private final SigningIn signingIn;
    private final PasskeySignIn passkeys;
    private final Passphrases passphrases;
    private final StoredPasskeys stored;
    private final Identities identities;
    private final Colleagues colleagues;
    private final Sessions sessions;
    private final OpenSessions open;

    FreshProof(
            SigningIn signingIn,
            PasskeySignIn passkeys,
            Passphrases passphrases,
            StoredPasskeys stored,
            Identities identities,
            Colleagues colleagues,
            Sessions sessions,
            OpenSessions open) {
        this.signingIn = signingIn;
        this.passkeys = passkeys;
        this.passphrases = passphrases;
        this.stored = stored;
        this.identities = identities;
        this.colleagues = colleagues;
        this.sessions = sessions;
        this.open = open;
    }

    /** Whether there is one. */
    public boolean isIn(String cookie) {
        return open.isProved(cookie);
    }

    /** How they can sign in, and so show who they are. */
    public WaysIn ways(SignedIn who) {
        Optional<StoredPassphrase> passphrase = passphrases.of(who.staff());
        return new WaysIn(
                stored.of(who.staff()).size(),
                passphrase.isPresent(),
                passphrase.filter(StoredPassphrase::hasCode).isPresent(),
                passphrase.isPresent() && identities.isKnown(who.staff()));
    }

    /** The name that they sign in with, for browsers that keep passphrases by it. */
    public String signInName(SignedIn who) {
        return colleagues.find(who.staff()).orElseThrow().signInName();
    }

    /** Their sessions. */
    public List<OpenSession> sessions(SignedIn who, String cookie) {
        return open.of(who.staff(), cookie);
    }

    /** By passphrase and code. Who has no passphrase is not kept waiting for one. */
    public Result by(SignedIn who, String cookie, Passphrase typed, String code, @Nullable String browser) {
        if (passphrases.of(who.staff()).isEmpty()) {
            return new NoMatch();
        }
        return own(who, cookie, signingIn.with(signInName(who), typed, code, browser));
    }

    /** By an identity provider's word and the passphrase. */
    public Result by(SignedIn who, String cookie, Identity identity, Passphrase typed, @Nullable String browser) {
        return own(who, cookie, signingIn.with(identity, typed, browser));
    }

    /** By a passkey. */
    public Result by(SignedIn who, String cookie, String credential, String prf) {
        return own(
                who,
                cookie,
                passkeys.signIn(credential, prf).<Result>map(one -> one).orElseGet(NoMatch::new));
    }

    /** The new session goes on where the old one was; one that is somebody else's ends before anyone has got it. */
    private Result own(SignedIn who, String cookie, Result result) {
        if (!(result instanceof Welcome welcome)) {
            return result;
        }
        boolean own = sessions.of(welcome.session())
                .filter(one -> one.staff().equals(who.staff()))
                .isPresent();
        sessions.end(own ? cookie : welcome.session());
        who.hat().filter(hat -> own).ifPresent(hat -> sessions.wear(welcome.session(), hat.assignment()));
        return own ? welcome : new NoMatch();
    }
}
