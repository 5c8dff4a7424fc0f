package se.fyren.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses what another site's page makes a browser send: forms are stateless, so the browser's own word ({@code
 * Sec-Fetch-Site}, {@code Origin}) is what tells.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class CrossSite extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient Refusals refusals;

    CrossSite(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.refuse(request, response, Problem.Code.CROSS_SITE);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        @Nullable String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals("null")) {
            return isSameHost(origin, request.getHeader("Host"));
        }
        // Under our own no-referrer policy browsers write «null». Those too old to say Sec-Fetch-Site must get through
        // to the public pages; where somebody is signed in, they must say it.
        return site != null || !isForStaff(request.getServletPath());
    }

    private static boolean isForStaff(String path) {
        return path.matches("/[^/]*/staff(/.*)?");
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
