package se.fyren.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer carries: nothing is kept, nothing is told to others, nothing foreign is loaded. */
final class Headers {

    private static final String POLICY = Style.contentSecurityPolicy();

    private Headers() {}

    static void putOn(HttpServletResponse answer) {
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()");
        answer.setHeader("X-Robots-Tag", "noarchive");
    }
}
