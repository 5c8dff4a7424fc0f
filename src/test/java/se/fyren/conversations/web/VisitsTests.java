package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import se.fyren.access.Pepper;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.SecretKey;

/** The cookie of a visit opens what it was made for, for half an hour, here, and nothing else. */
class VisitsTests {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    private final SecretKey installation = SecretKey.random();
    private final SeekerKeys keys = new SeekerKeys(SecretKey.random());
    private final String cookie = at(installation, Duration.ZERO).cookie(keys);

    @Test
    void itOpensUntilHalfAnHourHasPassed() {
        assertThat(root(opened(value(), Duration.ZERO))).contains(keys.root().written());
        assertThat(root(opened(value(), Duration.ofMinutes(30).minusSeconds(1))))
                .contains(keys.root().written());
        assertThat(opened(value(), Duration.ofMinutes(30))).isEmpty();
        assertThat(opened(value(), Duration.ofDays(400))).isEmpty();
    }

    @Test
    void itIsNeutralAndForThisSiteAlone() {
        assertThat(cookie).matches("__Host-v=[\\w-]+; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(cookie).doesNotContain(keys.root().written());
        assertThat(Visits.ended()).startsWith("__Host-v=; Path=/; Max-Age=0;");
    }

    @Test
    void oneBitChangedAnywhereOpensNothing() {
        byte[] bytes = Base64.getUrlDecoder().decode(value());
        for (int place = 0; place < bytes.length; place++) {
            byte[] tampered = bytes.clone();
            tampered[place] ^= 1;
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(tampered);
            assertThat(opened(value, Duration.ZERO)).as("byte " + place).isEmpty();
        }
        assertThat(opened(value().substring(4), Duration.ZERO)).isEmpty();
        assertThat(opened("", Duration.ZERO)).isEmpty();
        assertThat(opened("%%%", Duration.ZERO)).isEmpty();
    }

    @Test
    void movedToAnotherFyrenItOpensNothing() {
        assertThat(at(SecretKey.random(), Duration.ZERO).of(request(value()))).isEmpty();
    }

    @Test
    void whatTheSameKeyLockedForSomethingElseOpensNothing() {
        byte[] other = installation.forPurpose("fyren visit").lock(new byte[40], "fyren something else");
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(other);

        assertThat(opened(value, Duration.ZERO)).isEmpty();
    }

    @Test
    void twoVisitsWithOneNumberCannotBeToldToBe() {
        assertThat(at(installation, Duration.ZERO).cookie(keys)).isNotEqualTo(cookie);
    }

    private String value() {
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private Optional<SeekerKeys> opened(String value, Duration later) {
        return at(installation, later).of(request(value));
    }

    private static Optional<String> root(Optional<SeekerKeys> keys) {
        return keys.map(SeekerKeys::root).map(SecretKey::written);
    }

    private static Visits at(SecretKey installation, Duration later) {
        Pepper pepper = installation::forPurpose;
        return new Visits(pepper, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
    }

    private static MockHttpServletRequest request(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("__Host-v", value));
        return request;
    }
}
