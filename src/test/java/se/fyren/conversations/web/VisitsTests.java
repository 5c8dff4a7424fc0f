package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import se.fyren.access.Pepper;
import se.fyren.conversations.domain.Receipts;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.SecretKey;

/** The cookie of a visit opens what it was made for, for half an hour, here, and nothing else. */
class VisitsTests {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    private final SecretKey installation = SecretKey.random();
    private final SeekerKeys keys = new Receipts(installation::forPurpose).ofRoot(SecretKey.random());
    private final String cookie = cookie(at(installation, Duration.ZERO));

    @Test
    void itOpensUntilHalfAnHourHasPassed() {
        assertThat(root(opened(value(), Duration.ZERO)))
                .contains(root(Optional.of(keys)).orElseThrow());
        assertThat(root(opened(value(), Duration.ofMinutes(30).minusSeconds(1))))
                .contains(root(Optional.of(keys)).orElseThrow());
        assertThat(opened(value(), Duration.ofMinutes(30))).isEmpty();
        assertThat(opened(value(), Duration.ofDays(400))).isEmpty();
    }

    @Test
    void whereTheClockIsSetBackItLastsNoLongerForThat() {
        assertThat(opened(value(), Duration.ofSeconds(-2))).isPresent();
        assertThat(opened(value(), Duration.ofMinutes(-30))).isEmpty();
        assertThat(opened(value(), Duration.ofDays(-1))).isEmpty();
    }

    @Test
    void ofWhoKeepsTheReceiptInTheirBrowserItHoldsTheDoorAlone() {
        Visits visits = at(installation, Duration.ZERO);
        SeekerKeys atTheDoor = new Receipts(installation::forPurpose).ofDoor(keys.door());

        SeekerKeys back = opened(value(visits.cookie(visits.begin(atTheDoor))), Duration.ZERO)
                .orElseThrow();

        assertThat(back.root()).isNull();
        assertThat(back.door().written()).isEqualTo(keys.door().written());
        assertThat(back.tag()).isEqualTo(keys.tag());
    }

    @Test
    void howeverMuchItIsUsedItEndsWithinFourHoursAndDoesNotTellWhenItBegan() {
        String used = value();
        Duration since = Duration.ZERO;
        while (opened(used, since).isPresent()) {
            Visits visits = at(installation, since);
            used = value(visits.cookie(visits.of(request(used)).orElseThrow()));
            since = since.plusMinutes(7);
        }

        assertThat(since).isBetween(Duration.ofMinutes(210), Duration.ofMinutes(247));
        assertThat(at(installation, Duration.ofMinutes(13)).begin(keys).endsAtLatest())
                .isEqualTo(at(installation, Duration.ZERO).begin(keys).endsAtLatest());
    }

    @Test
    void onceItIsClosedACopyOpensNothingThoughItWasUsedMeanwhile() {
        Visits visits = at(installation, Duration.ZERO);
        String copy = value(visits.cookie(visits.of(request(value())).orElseThrow()));
        String another = value(cookie(visits));

        assertThat(visits.close(request(value()))).isEqualTo(Visits.ended());

        assertThat(visits.of(request(copy))).isEmpty();
        assertThat(visits.of(request(another))).isPresent();
    }

    @Test
    void whatIsRememberedOfTheClosedIsBounded() {
        ClosedVisits closed = new ClosedVisits(Clock.fixed(NOON, ZoneOffset.UTC));
        Visits visits = new Visits(
                installation::forPurpose,
                new Receipts(installation::forPurpose),
                closed,
                Clock.fixed(NOON, ZoneOffset.UTC));
        Visit eldest = visits.begin(keys);
        closed.add(eldest);
        Visit next = visits.begin(keys);
        closed.add(next);

        for (int more = 0; more < ClosedVisits.MOST - 1; more++) {
            closed.add(new Visit(new UUID(1, more), keys, eldest.endsAtLatest()));
        }

        assertThat(closed.has(eldest)).isFalse();
        assertThat(closed.has(next)).isTrue();
    }

    @Test
    void itIsNeutralAndForThisSiteAlone() {
        assertThat(cookie).matches("__Host-v=[\\w-]+; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(cookie).doesNotContain(root(Optional.of(keys)).orElseThrow());
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
        byte[] other = installation.forPurpose("fyren visit").lock(new byte[64], "fyren something else");
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(other);

        assertThat(opened(value, Duration.ZERO)).isEmpty();
    }

    @Test
    void twoVisitsWithOneNumberCannotBeToldToBe() {
        Visits visits = at(installation, Duration.ZERO);

        assertThat(cookie(visits)).isNotEqualTo(cookie);
        assertThat(visits.begin(keys).id()).isNotEqualTo(visits.begin(keys).id());
    }

    private String cookie(Visits visits) {
        return visits.cookie(visits.begin(keys));
    }

    private String value() {
        return value(cookie);
    }

    private static String value(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private Optional<SeekerKeys> opened(String value, Duration later) {
        return at(installation, later).of(request(value)).map(Visit::keys);
    }

    private static Optional<String> root(Optional<SeekerKeys> keys) {
        return keys.map(SeekerKeys::root).map(SecretKey::written);
    }

    private static Visits at(SecretKey installation, Duration later) {
        Pepper pepper = installation::forPurpose;
        Clock clock = Clock.fixed(NOON.plus(later), ZoneOffset.UTC);
        return new Visits(pepper, new Receipts(pepper), new ClosedVisits(clock), clock);
    }

    private static MockHttpServletRequest request(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("__Host-v", value));
        return request;
    }
}
