package se.fyren.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import se.fyren.access.accounts.SigningIn.Result.Welcome;

/**
 * The cookies that a member of staff gets: the session's secret, gone when the browser closes; the mark of a browser in
 * which they have signed in; and, on the way over an identity provider, what ties the way back to this browser. Neither goes to another site, to a script or over a line that is not encrypted.
 */
final class SessionCookie {

    private static final String SESSION = "__Host-s";
    private static final String ERRAND = "__Host-e";
    private static final String BROWSER = "__Host-b";
    private static final Duration MARKED = Duration.ofDays(180);

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return value(request, SESSION);
    }

    /** The one of a request that somebody who is signed in has made. */
    static String here(HttpServletRequest request) {
        return of(request).orElseThrow(NotSignedIn::new);
    }

    static Optional<String> browser(HttpServletRequest request) {
        return value(request, BROWSER);
    }

    /** What the browser was given to keep on its way to an identity provider, or between its word and the passphrase. */
    static Optional<String> errand(HttpServletRequest request) {
        return value(request, ERRAND);
    }

    /** A browser sends it when the provider sends it back, so it cannot be as strict as the others. It opens nothing. */
    static String errand(String kept) {
        return cookie(ERRAND, kept).sameSite("Lax").build().toString();
    }

    static HttpHeaders kept(Welcome welcome) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(
                HttpHeaders.SET_COOKIE,
                cookie(SESSION, welcome.session()).build().toString());
        headers.add(
                HttpHeaders.SET_COOKIE,
                cookie(BROWSER, welcome.browser()).maxAge(MARKED).build().toString());
        return headers;
    }

    /** To another page, with the session's new cookie. */
    static ResponseEntity<byte[]> renewed(String session, URI to) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie(SESSION, session).build().toString())
                .location(to)
                .build();
    }

    /**
     * The session's cookie goes, and what the browser keeps of the pages. Not every cookie: without its mark the browser
     * would be kept waiting for those who guess elsewhere.
     */
    static HttpHeaders ended() {
        HttpHeaders headers = new HttpHeaders();
        headers.add("Clear-Site-Data", "\"cache\", \"storage\"");
        headers.add(
                HttpHeaders.SET_COOKIE, cookie(SESSION, "").maxAge(0).build().toString());
        return headers;
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/");
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
