package se.fyren.conversations.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.SecretKey;
import se.fyren.web.Visiting;

/**
 * A visit to one's messages: a cookie with the receipt's key and when it ends, sealed by this Fyren and gone when the
 * browser closes. The server keeps nothing of it. Its name says nothing.
 */
@Component
class Visits implements Visiting {

    static final Duration LASTS = Duration.ofMinutes(30);

    static final String ENDS_AT = "close";

    private static final String NAME = "__Host-v";
    private static final String CONTEXT = "fyren visit 1";
    private static final int LENGTH = Long.BYTES + SecretKey.LENGTH;

    private final SecretKey lock;
    private final Clock clock;

    Visits(Pepper pepper, Clock clock) {
        this.lock = pepper.forPurpose("fyren visit");
        this.clock = clock;
    }

    /** The cookie that opens these for half an hour from now. */
    String cookie(SeekerKeys keys) {
        byte[] plain = ByteBuffer.allocate(LENGTH)
                .putLong(clock.instant().plus(LASTS).getEpochSecond())
                .put(keys.root().bytes())
                .array();
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(lock.lock(plain, CONTEXT));
        return named(value).build().toString();
    }

    /** The cookie goes. */
    static String ended() {
        return named("").maxAge(0).build().toString();
    }

    /** What the visitor's cookie opens; empty where there is none, or it has ended, or is not as it was made. */
    Optional<SeekerKeys> of(HttpServletRequest request) {
        return value(request).flatMap(this::opened);
    }

    /** Whether there is a cookie, also one that has ended. */
    static boolean wasHere(HttpServletRequest request) {
        return value(request).isPresent();
    }

    @Override
    public boolean isOn(HttpServletRequest request) {
        return wasHere(request);
    }

    @Override
    public String endsAt() {
        return ENDS_AT;
    }

    private Optional<SeekerKeys> opened(String value) {
        return decoded(value)
                .flatMap(bytes -> lock.unlock(bytes, CONTEXT))
                .filter(plain -> plain.length == LENGTH)
                .map(ByteBuffer::wrap)
                .filter(plain -> clock.instant().isBefore(Instant.ofEpochSecond(plain.getLong())))
                .map(plain -> {
                    byte[] root = new byte[SecretKey.LENGTH];
                    plain.get(root);
                    return new SeekerKeys(SecretKey.of(root));
                });
    }

    private static Optional<byte[]> decoded(String value) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static ResponseCookieBuilder named(String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/");
    }
}
