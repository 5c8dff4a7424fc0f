package se.fyren.access.passkey;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.Collection;
import java.util.List;

/** What the browser is asked, in the words of WebAuthn's JSON. */
final class Options {

    private static final String KEY = "public-key";
    private static final String REQUIRED = "required";
    private static final long MILLISECONDS = Challenges.LIFETIME.toMillis();

    /** The best first: ES256, EdDSA and, for Windows, RS256. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                    .toList();

    record Site(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Algorithm(String type, long alg) {}

    record Known(String type, String id) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    record Eval(String first) {}

    record Prf(Eval eval) {}

    record Extensions(Prf prf) {}

    record Creation(
            Site rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Known> excludeCredentials,
            Selection authenticatorSelection,
            String attestation,
            Extensions extensions) {}

    record Request(String challenge, long timeout, String rpId, String userVerification, Extensions extensions) {}

    private Options() {}

    static Creation creation(Site site, Owner owner, Challenge challenge, Collection<Passkey> known, String salt) {
        return new Creation(
                site,
                new User(owner.handle(), owner.account(), owner.name()),
                challenge.text(),
                ALGORITHMS.stream()
                        .map(one -> new Algorithm(KEY, one.getAlg().getValue()))
                        .toList(),
                MILLISECONDS,
                known.stream().map(one -> new Known(KEY, one.id())).toList(),
                new Selection(REQUIRED, true, REQUIRED),
                "none",
                prf(salt));
    }

    static Request request(Site site, Challenge challenge, String salt) {
        return new Request(challenge.text(), MILLISECONDS, site.id(), REQUIRED, prf(salt));
    }

    private static Extensions prf(String salt) {
        return new Extensions(new Prf(new Eval(salt)));
    }
}
