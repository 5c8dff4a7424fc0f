package se.fyren.web.crowd;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;

/** Lets a request wait for its source's turn, where it needs one. */
final class TakingTurns extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Sources sources;
    private final transient Turns turns;
    private final transient Predicate<HttpServletRequest> needsOne;

    TakingTurns(Sources sources, Turns turns, Predicate<HttpServletRequest> needsOne) {
        this.sources = sources;
        this.turns = turns;
        this.needsOne = needsOne;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!needsOne.test(request)) {
            chain.doFilter(request, response);
            return;
        }
        Source source = sources.of(request);
        turns.await(source);
        try {
            chain.doFilter(request, response);
        } finally {
            turns.end(source);
        }
    }
}
