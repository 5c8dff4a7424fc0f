package se.fyren.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer carries: nothing is kept, nothing is told to others, nothing foreign is loaded. */
final class Headers {

    private static final String POLICY = Style.contentSecurityPolicy();

    /** For two years, and for the names below this one. */
    private static final String ALWAYS_ENCRYPTED = "max-age=63072000; includeSubDomains";

    private Headers() {}

    static void putOn(HttpServletResponse answer, PublicAddress address) {
        if (address.isEncrypted()) {
            answer.setHeader("Strict-Transport-Security", ALWAYS_ENCRYPTED);
        }
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()");
        answer.setHeader(Pages.ROBOTS, "noarchive");
    }
}
