package se.fyren.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;

/**
 * One journey by the authorization code flow with PKCE (OpenID Connect Core 3.1, RFC 7636): three secrets that tie what
 * comes back to what was sent, and to this browser.
 */
record CodeFlow(State state, Nonce nonce, CodeVerifier verifier) {

    private static final int TIMEOUT_MILLIS = 5000;
    private static final int MOST_BYTES = 100_000;

    static CodeFlow begin() {
        return new CodeFlow(new State(), new Nonce(), new CodeVerifier());
    }

    static CodeFlow read(String state, String nonce, String verifier) {
        return new CodeFlow(new State(state), new Nonce(nonce), new CodeVerifier(verifier));
    }

    /** Where the provider asks who somebody is. Nothing is asked for but who: no name, no address. */
    URI address(Provider provider, OIDCProviderMetadata metadata, URI back) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(provider.clientId()), back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * What the provider calls them; empty where anything does not fit, or the provider does not answer. A token that is
     * meant for others too is not taken: one of them could have sent it.
     */
    Optional<String> subject(Provider provider, OIDCProviderMetadata metadata, URI back, String query) {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(URI.create(back + "?" + query));
            if (!answer.indicatesSuccess() || !state.equals(answer.getState())) {
                return Optional.empty();
            }
            TokenResponse tokens = OIDCTokenResponseParser.parse(
                    tokens(provider, metadata, back, answer).send());
            if (!(tokens instanceof OIDCTokenResponse received)) {
                return Optional.empty();
            }
            JWT told = received.getOIDCTokens().getIDToken();
            IDTokenClaimsSet claims = validator(provider, metadata).validate(told, nonce);
            return Optional.of(claims)
                    .filter(one -> one.getAudience().equals(new Audience(provider.clientId()).toSingleAudienceList()))
                    .map(one -> one.getSubject().getValue());
        } catch (ParseException | IOException | BadJOSEException | JOSEException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private HTTPRequest tokens(
            Provider provider, OIDCProviderMetadata metadata, URI back, AuthenticationResponse answer) {
        HTTPRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(provider.clientId()), new Secret(provider.clientSecret())),
                        new AuthorizationCodeGrant(answer.toSuccessResponse().getAuthorizationCode(), back, verifier))
                .build()
                .toHTTPRequest();
        ask(request);
        return request;
    }

    /** Asks a provider for a while, and nobody else: a code and a secret do not follow where it sends on to. */
    static void ask(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
    }

    private static IDTokenValidator validator(Provider provider, OIDCProviderMetadata metadata)
            throws MalformedURLException {
        return new IDTokenValidator(
                new Issuer(provider.issuer()),
                new ClientID(provider.clientId()),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES));
    }
}
