package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.fyren.web.Languages;
import se.fyren.web.NotFound;
import se.fyren.web.Pages;
import se.fyren.web.Style;

/**
 * What stands in an address stays in a history: on the pages of a conversation only a form's body is read, and whoever
 * comes with anything more in the address is led to the one without. No search engine lists them. In a language that is none nothing is done at all.
 */
@Component
class CleanAddresses implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PAGES =
            "write|sent|back|messages|once|call|no-call|remove|close|attach|picture|work|lately|consult|consulted|refer|referred|slip";

    private final Languages languages;

    CleanAddresses(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/{language}/{page:" + PAGES + "}");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse answer, Object handler) {
        Pages.unlist(answer);
        answer.setHeader("Content-Security-Policy", Style.sealingContentSecurityPolicy());
        if (!isSpoken(request)) {
            throw new NotFound();
        }
        // Without what some write behind a semicolon, and decoded; it is one of the pages in one of the languages.
        String plain = request.getServletPath();
        if (request.getQueryString() == null && request.getRequestURI().equals(plain)) {
            return true;
        }
        answer.setStatus(HttpStatus.SEE_OTHER.value());
        answer.setHeader(HttpHeaders.LOCATION, plain);
        return false;
    }

    private boolean isSpoken(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && languages.in(String.valueOf(variables.get("language"))).isPresent();
    }
}
