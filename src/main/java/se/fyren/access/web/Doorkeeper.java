package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.Sessions;
import se.fyren.web.NotFound;
import se.fyren.web.Pages;

/**
 * Stands before every staff page: hands a controller who is signed in, where it asks for that, and leads to signing in
 * where nobody is, before anything else of the request is read. A form that says who has written it is given back sealed.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Doorkeeper implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String WHO = SignedIn.class.getName();

    private final Sessions sessions;
    private final SealedForms unsent;
    private final UnsentPage unsentPage;

    Doorkeeper(Sessions sessions, SealedForms unsent, UnsentPage unsentPage) {
        this.sessions = sessions;
        this.unsent = unsent;
        this.unsentPage = unsentPage;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/*/staff", "/*/staff/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Pages.unlist(response);
        if (!StaffPages.isIn(language(request))) {
            throw new NotFound();
        }
        if (handler instanceof HandlerMethod method
                && Stream.of(method.getMethodParameters()).anyMatch(this::supportsParameter)) {
            SignedIn who = SessionCookie.of(request)
                    .flatMap(sessions::of)
                    .orElseThrow(() -> new NotSignedIn(unsent.sealed(request)));
            request.setAttribute(WHO, who);
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(SignedIn.class);
    }

    @Override
    public SignedIn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(Doorkeeper::who)
                .orElseThrow(() -> new IllegalStateException("Only staff pages are told who is signed in"));
    }

    /** Who was let in; empty where nobody was, or it could not be told. */
    static Optional<SignedIn> who(HttpServletRequest request) {
        return request.getAttribute(WHO) instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> signIn(NotSignedIn nobody, HttpServletRequest request) {
        @Nullable String sealed = nobody.unsent();
        return sealed == null
                ? StaffPages.to(language(request), "sign-in")
                : unsentPage.keep(language(request), sealed);
    }

    private static String language(HttpServletRequest request) {
        return request.getServletPath().split("/", 3)[1];
    }
}
