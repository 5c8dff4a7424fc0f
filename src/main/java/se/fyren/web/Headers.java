package se.fyren.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What every answer carries: nothing is kept, nothing is told to others, nothing foreign is loaded. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Headers extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String POLICY = Style.contentSecurityPolicy();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()");
        response.setHeader("X-Robots-Tag", "noarchive");
        chain.doFilter(request, response);
    }
}
