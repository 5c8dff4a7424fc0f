package se.fyren.conversations.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.conversations.domain.Receipts;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.SecretKey;
import se.fyren.web.Visiting;

/**
 * A visit to one's messages: a cookie with what opens them and when it ends, sealed by this Fyren and gone when the
 * browser closes. The server stores nothing of it. Its name says nothing.
 */
@Component
class Visits implements Visiting {

    /** After it was last used. */
    static final Duration LASTS = Duration.ofMinutes(30);

    /** However much it is used: whoever has copied a cookie cannot keep it alive for ever. */
    static final Duration LASTS_AT_MOST = Duration.ofHours(4);

    static final String ENDS_AT = "close";

    private static final String NAME = "__Host-v";
    private static final String CONTEXT = "fyren visit 3";
    private static final int LENGTH = 4 * Long.BYTES + 1 + SecretKey.LENGTH;
    private static final byte ROOT = 0;
    private static final byte DOOR = 1;

    private final SecretKey lock;
    private final Receipts receipts;
    private final ClosedVisits closed;
    private final Clock clock;

    Visits(Pepper pepper, Receipts receipts, ClosedVisits closed, Clock clock) {
        this.lock = pepper.forPurpose("fyren visit");
        this.receipts = receipts;
        this.closed = closed;
        this.clock = clock;
    }

    /** A visit that begins now. */
    Visit begin(SeekerKeys keys) {
        long latest = clock.instant().plus(LASTS_AT_MOST).getEpochSecond();
        return new Visit(
                UUID.randomUUID(), keys, Instant.ofEpochSecond(latest - Math.floorMod(latest, LASTS.toSeconds())));
    }

    /** The cookie that opens it for half an hour from now, if it lasts so long. */
    String cookie(Visit visit) {
        @Nullable SecretKey root = visit.keys().root();
        byte[] plain = ByteBuffer.allocate(LENGTH)
                .putLong(clock.instant().plus(LASTS).getEpochSecond())
                .putLong(visit.endsAtLatest().getEpochSecond())
                .putLong(visit.id().getMostSignificantBits())
                .putLong(visit.id().getLeastSignificantBits())
                .put(root == null ? DOOR : ROOT)
                .put((root == null ? visit.keys().door() : root).bytes())
                .array();
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(lock.lock(plain, CONTEXT));
        return named(value).build().toString();
    }

    /** The cookie goes. */
    static String ended() {
        return named("").maxAge(0).build().toString();
    }

    /** The visit of whoever asks; empty where there is none, or it has ended, or its cookie is not as it was made. */
    Optional<Visit> of(HttpServletRequest request) {
        return value(request)
                .flatMap(this::opened)
                .filter(cookie -> lasts(cookie.ends()))
                .map(Opened::visit)
                .filter(visit -> !closed.has(visit));
    }

    /** What would last for long was begun before the clock was set back: it is over. A small step back ends nothing. */
    private boolean lasts(Instant ends) {
        Instant now = clock.instant();
        return now.isBefore(ends) && ends.isBefore(now.plus(LASTS.multipliedBy(2)));
    }

    /** When the visit of whoever asks ends, if nothing more is asked for within it; empty where there is none. */
    Optional<Instant> ends(HttpServletRequest request) {
        return value(request).flatMap(this::opened).map(Opened::ends);
    }

    /** Ends the visit also for whoever may have copied the cookie and used it since. The cookie goes. */
    String close(HttpServletRequest request) {
        value(request).flatMap(this::opened).map(Opened::visit).ifPresent(closed::add);
        return ended();
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

    private record Opened(Instant ends, Visit visit) {}

    private Optional<Opened> opened(String value) {
        return decoded(value)
                .flatMap(bytes -> lock.unlock(bytes, CONTEXT))
                .filter(plain -> plain.length == LENGTH)
                .map(ByteBuffer::wrap)
                .map(this::read)
                .filter(cookie -> clock.instant().isBefore(cookie.visit().endsAtLatest()));
    }

    private Opened read(ByteBuffer plain) {
        Instant ends = Instant.ofEpochSecond(plain.getLong());
        Instant endsAtLatest = Instant.ofEpochSecond(plain.getLong());
        UUID id = new UUID(plain.getLong(), plain.getLong());
        boolean isDoor = plain.get() == DOOR;
        byte[] bytes = new byte[SecretKey.LENGTH];
        plain.get(bytes);
        SecretKey key = SecretKey.of(bytes);
        return new Opened(ends, new Visit(id, isDoor ? receipts.ofDoor(key) : receipts.ofRoot(key), endsAtLatest));
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
