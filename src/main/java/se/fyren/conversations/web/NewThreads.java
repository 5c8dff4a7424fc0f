package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.fyren.web.Problem.Code;
import se.fyren.web.Rations;
import se.fyren.web.Refused;

/**
 * Lets one source begin so many conversations and no more; whoever writes on in one is never stopped. A form is given back
 * with all that was written in it.
 */
@Configuration(proxyBeanMethods = false)
class NewThreads implements WebMvcConfigurer, HandlerInterceptor {

    private final Rations rations;

    NewThreads(Rations rations) {
        this.rations = rations;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/api/conversations", "/*/sent", "/*/consulted", "/*/referred");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST") && !rations.allows(request)) {
            throw new Refused(Code.BUSY);
        }
        return true;
    }
}
