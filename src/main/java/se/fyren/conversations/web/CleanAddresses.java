package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What stands in an address stays in a history: on the pages of a conversation only a form's body is read, and whoever
 * comes with anything more in the address is led to the one without.
 */
@Component
class CleanAddresses implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PAGES =
            "write|sent|back|messages|once|call|no-call|remove|close|work|consult|consulted|refer|referred|slip";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/{language}/{page:" + PAGES + "}");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse answer, Object handler) {
        if (request.getQueryString() == null) {
            return true;
        }
        answer.setStatus(HttpStatus.SEE_OTHER.value());
        answer.setHeader(HttpHeaders.LOCATION, request.getRequestURI());
        answer.setHeader("X-Robots-Tag", "noindex");
        return false;
    }
}
