package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.UriComponentsBuilder;

/** Whatever is wrong with what a provider says, also of a member with the right passphrase, nobody is let in by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTokensTest {

    private static final String MEMBER = "sven@solna";

    @AutoClose
    private final ProvidedFyren fyren = new ProvidedFyren();

    /** What can be wrong with a token that is otherwise right. */
    enum Flaw {
        MEANT_FOR_ANOTHER,
        MEANT_FOR_ANOTHER_TOO,
        OF_ANOTHER_ISSUER,
        OF_ANOTHER_JOURNEY,
        OF_NO_JOURNEY,
        ABOUT_NOBODY,
        EXPIRED,
        WITHOUT_END,
        FROM_THE_FUTURE;

        private void spoil(Map<String, Object> claims) {
            switch (this) {
                case MEANT_FOR_ANOTHER -> claims.put("aud", "elsewhere");
                case MEANT_FOR_ANOTHER_TOO -> claims.put("aud", List.of(ProvidedFyren.CLIENT, "elsewhere"));
                case OF_ANOTHER_ISSUER -> claims.put("iss", "http://localhost/lund");
                case OF_ANOTHER_JOURNEY -> claims.put("nonce", "another");
                case OF_NO_JOURNEY -> claims.remove("nonce");
                case ABOUT_NOBODY -> claims.remove("sub");
                case EXPIRED -> claims.put("exp", 1);
                case WITHOUT_END -> claims.put("exp", List.of());
                case FROM_THE_FUTURE -> claims.put("iat", 32_503_680_000L);
            }
        }
    }

    /** How a token can be signed that the provider has not signed. */
    enum Forgery {
        UNSIGNED {
            @Override
            JWT of(JWTClaimsSet claims, RSAKey provider) {
                return new PlainJWT(claims);
            }
        },
        BY_ANOTHER_KEY {
            @Override
            JWT of(JWTClaimsSet claims, RSAKey provider) throws JOSEException {
                RSAKey own =
                        new RSAKeyGenerator(2048).keyID(provider.getKeyID()).generate();
                return signed(
                        claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(own.getKeyID()), new RSASSASigner(own));
            }
        },
        BY_ANOTHER_KEY_THAT_IT_BRINGS_ALONG {
            @Override
            JWT of(JWTClaimsSet claims, RSAKey provider) throws JOSEException {
                RSAKey own = new RSAKeyGenerator(2048).keyID("brought").generate();
                return signed(
                        claims,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("brought")
                                .jwk(own.toPublicJWK()),
                        new RSASSASigner(own));
            }
        },
        BY_THE_PUBLIC_KEY_AS_A_SECRET {
            @Override
            JWT of(JWTClaimsSet claims, RSAKey provider) throws JOSEException {
                byte[] known = provider.toRSAPublicKey().getEncoded();
                return signed(claims, new JWSHeader.Builder(JWSAlgorithm.HS256), new MACSigner(known));
            }
        },
        BY_THE_CLIENTS_SECRET {
            @Override
            JWT of(JWTClaimsSet claims, RSAKey provider) throws JOSEException {
                byte[] known = ProvidedFyren.SECRET.getBytes(StandardCharsets.UTF_8);
                return signed(claims, new JWSHeader.Builder(JWSAlgorithm.HS256), new MACSigner(known));
            }
        };

        abstract JWT of(JWTClaimsSet claims, RSAKey provider) throws JOSEException;

        private static JWT signed(JWTClaimsSet claims, JWSHeader.Builder header, JWSSigner signer)
                throws JOSEException {
            SignedJWT token = new SignedJWT(header.build(), claims);
            token.sign(signer);
            return token;
        }
    }

    @BeforeAll
    void aMemberJoins() {
        String link = fyren.invited("sven");
        Wanderer sven = new Wanderer();
        fyren.comesBackAs(sven, MEMBER, "providers/solna?link=" + link);
        sven.posts(fyren.at("providers"), Map.of("link", link, "passphrase", ProvidedFyren.PASSPHRASE));
        assertThat(sven.keeps("__Host-s")).isPresent();
    }

    @Test
    void aTokenWithNothingWrongIsTaken() {
        Wanderer sven = new Wanderer();

        assertThat(comesBackWith(sven, nonce -> byProvider(claims(nonce))).statusCode())
                .isEqualTo(200);
        triesThePassphrase(sven);
        assertThat(sven.keeps("__Host-s")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWithOneThingWrongIsRefused(Flaw flaw) {
        Wanderer thief = new Wanderer();

        HttpResponse<String> told = comesBackWith(thief, nonce -> {
            Map<String, Object> claims = claims(nonce);
            flaw.spoil(claims);
            return byProvider(claims);
        });

        assertRefused(thief, told);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatTheProviderHasNotSignedIsRefused(Forgery forgery) {
        Wanderer thief = new Wanderer();

        HttpResponse<String> told = comesBackWith(
                thief, nonce -> forgery.of(byProvider(claims(nonce)).getJWTClaimsSet(), theProvidersKey()));

        assertRefused(thief, told);
    }

    @Test
    void anAnswerIsGoodOnceWhoeverKeepsTheCookieToo() {
        Wanderer sven = new Wanderer();
        URI back = goes(sven);
        String kept = sven.keeps("__Host-e").orElseThrow();
        assertThat(sven.opens(back).statusCode()).isEqualTo(200);

        assertThat(Wanderer.on(sven.opens(back))).hasQuery("provider=untrusted");
        Wanderer thief = new Wanderer();
        thief.finds("__Host-e", kept);
        assertRefused(thief, thief.opens(back));
    }

    @Test
    void aCodeIsGoodForTheJourneyOnWhichItWasGivenAndOnce() {
        Wanderer sven = new Wanderer();
        URI back = goes(sven);
        Wanderer thief = new Wanderer();

        assertRefused(thief, thief.opens(withStateOf(goes(thief), back)));
        Wanderer again = new Wanderer();
        URI used = goes(again);
        assertThat(again.opens(used).statusCode()).isEqualTo(200);
        Wanderer late = new Wanderer();
        assertRefused(late, late.opens(withStateOf(goes(late), used)));
    }

    @Test
    void fyrenGoesNowhereElseWithACodeAlsoWhereTheProviderSendsIt() {
        Wanderer sven = new Wanderer();
        URI asked = Wanderer.on(sven.opens(fyren.at("providers/solna")));
        URI back = Wanderer.on(sven.opens(asked));
        HttpUrl elsewhere = fyren.provider.url("/elsewhere");
        fyren.answersInstead(elsewhere, given(byProvider(claims(parameter(asked, "nonce")))));
        fyren.sendsOnInstead(fyren.provider.tokenEndpointUrl("solna"), elsewhere);

        assertRefused(sven, sven.opens(back));
    }

    @Test
    void aProviderThatSaysThatItIsAnotherIsNotGoneTo() {
        String solnas =
                new Wanderer().opens(fyren.provider.wellKnownUrl("solna").uri()).body();
        fyren.answersInstead(fyren.provider.wellKnownUrl("lund"), solnas);
        Wanderer somebody = new Wanderer();

        assertThat(Wanderer.on(somebody.opens(fyren.at("providers/lund")))).hasQuery("provider=silent");
    }

    /** What is made of the journey's nonce. */
    private interface Token {
        JWT of(String nonce) throws JOSEException, ParseException;
    }

    /** To the provider and back with a code, in exchange for which Fyren gets this token. */
    private HttpResponse<String> comesBackWith(Wanderer person, Token token) {
        URI asked = Wanderer.on(person.opens(fyren.at("providers/solna")));
        URI back = Wanderer.on(person.opens(asked));
        try {
            String given = given(token.of(parameter(asked, "nonce")));
            fyren.answersInstead(fyren.provider.tokenEndpointUrl("solna"), given);
        } catch (JOSEException | ParseException e) {
            throw new AssertionError(e);
        }
        return person.opens(back);
    }

    /** To the provider, which says that they are the member; where it sends them back to. */
    private URI goes(Wanderer person) {
        fyren.provider.enqueueCallback(new DefaultOAuth2TokenCallback("solna", MEMBER));
        return Wanderer.on(person.opens(Wanderer.on(person.opens(fyren.at("providers/solna")))));
    }

    private void assertRefused(Wanderer person, HttpResponse<String> told) {
        assertThat(Wanderer.on(told)).hasQuery("provider=untrusted");
        assertThat(person.opens(Wanderer.on(told)).body()).contains("gav inget svar som går att lita på. Försök igen.");
        triesThePassphrase(person);
        assertThat(person.keeps("__Host-s")).isEmpty();
    }

    /** What the provider gives for a code. */
    private static String given(JWT token) {
        return """
                {"token_type": "Bearer", "access_token": "any", "expires_in": 60, "id_token": "%s"}""".formatted(token.serialize());
    }

    private void triesThePassphrase(Wanderer person) {
        person.posts(fyren.at("providers"), Map.of("passphrase", ProvidedFyren.PASSPHRASE));
    }

    /** What a right token says of the member, on the journey with the nonce. */
    private Map<String, Object> claims(String nonce) {
        return new HashMap<>(Map.of(
                "iss",
                fyren.provider.issuerUrl("solna").toString(),
                "aud",
                ProvidedFyren.CLIENT,
                "sub",
                MEMBER,
                "nonce",
                nonce));
    }

    private SignedJWT byProvider(Map<String, Object> claims) {
        return fyren.provider.getConfig().getTokenProvider().jwt(claims, Duration.ofMinutes(5), "solna");
    }

    private RSAKey theProvidersKey() {
        return fyren.provider
                .getConfig()
                .getTokenProvider()
                .publicJwkSet("solna")
                .getKeys()
                .getFirst()
                .toRSAKey();
    }

    private static String parameter(URI address, String name) {
        return Objects.requireNonNull(
                UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst(name));
    }

    /** The second address, with the state of the first. */
    private static URI withStateOf(URI own, URI other) {
        return UriComponentsBuilder.fromUri(other)
                .replaceQueryParam("state", parameter(own, "state"))
                .build(true)
                .toUri();
    }
}
