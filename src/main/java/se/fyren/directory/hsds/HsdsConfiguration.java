package se.fyren.directory.hsds;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** Lets HSDS's addresses end with a slash or without: one filter instead of every address twice. */
@Configuration(proxyBeanMethods = false)
class HsdsConfiguration {

    /** Runs after the filter for forwarded addresses and before any that reads the path. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> hsdsClosingSlash() {
        FilterRegistrationBean<UrlHandlerFilter> registration = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/hsds/**").wrapRequest().build());
        registration.setOrder(EARLY);
        registration.addUrlPatterns("/hsds/*");
        return registration;
    }
}
