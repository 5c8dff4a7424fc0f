package se.fyren.web.crowd;

import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What is shared: connections, the memory that bodies take, and the work. */
@Configuration(proxyBeanMethods = false)
class CrowdConfiguration {

    /** More than may wait for a passphrase's turn (60), so that those who wait for one stop nobody else. */
    private static final int AT_WORK = 64;

    /** More than the strangers who may wait for a passphrase's turn (40): the colleagues beside them go on. */
    private static final int AT_WORK_FOR_ONE = 56;

    /** Of 128 KiB each, some eight megabytes. */
    private static final int LARGE_AT_ONCE = 64;

    private static final int LARGE_FOR_ONE = 16;

    /** Two are drawn at once, and two wait for that (docs/adr/0016); what one source sends is drawn one after the other. */
    private static final int DRAWN_AT_ONCE = 4;

    private static final int DRAWN_FOR_ONE = 1;

    private static final String SENDING = "/attach";

    /** A page with a picture in it is of some megabytes while it is made and sent. */
    private static final int SHOWN_AT_ONCE = 6;

    private static final int SHOWN_FOR_ONE = 3;

    private static final Pattern SHOWING = Pattern.compile("/[^/]*/picture|.*/attached/.*");

    private static final int LARGE_BYTES = 16 * 1024;

    /** Shares the connections, and gives each request a thread that costs next to nothing while it waits for its body. */
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> sharedConnections(Sources sources) {
        return server -> {
            sources.valve().ifPresent(server::addEngineValves);
            server.setProtocol(SharedProtocol.class.getName());
            server.addProtocolHandlerCustomizers(
                    protocol -> protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
        };
    }

    /** The server sets aside as much memory as a body says that it will take: for so many large ones at once. */
    @Bean
    FilterRegistrationBean<TakingTurns> readingLargeBodies(Sources sources) {
        return at(0, new TakingTurns(sources, turns(sources, LARGE_AT_ONCE, LARGE_FOR_ONE), request -> {
            boolean isUntold = request.getHeader("Transfer-Encoding") != null;
            return isUntold || request.getContentLengthLong() > LARGE_BYTES;
        }));
    }

    /** Before the work: what takes long to draw stands in the way of the source that has sent it. */
    @Bean
    FilterRegistrationBean<TakingTurns> drawingPictures(Sources sources) {
        return at(
                3,
                new TakingTurns(
                        sources,
                        turns(sources, DRAWN_AT_ONCE, DRAWN_FOR_ONE),
                        request -> request.getMethod().equals("POST")
                                && request.getServletPath().endsWith(SENDING)));
    }

    /** Before the work: who waits for this holds nobody else up. */
    @Bean
    FilterRegistrationBean<TakingTurns> showingPictures(Sources sources) {
        return at(4, new TakingTurns(sources, turns(sources, SHOWN_AT_ONCE, SHOWN_FOR_ONE), request -> SHOWING.matcher(
                        request.getServletPath())
                .matches()));
    }

    /** A request is worked on once it has been read to its end. */
    @Bean
    FilterRegistrationBean<TakingTurns> working(Sources sources) {
        return at(5, new TakingTurns(sources, turns(sources, AT_WORK, AT_WORK_FOR_ONE), request -> true));
    }

    /** Where all look alike, all of it is for the one that they seem to be. */
    private static Turns turns(Sources sources, int atOnce, int forOne) {
        return new Turns(atOnce, sources.tellApart() ? forOne : atOnce);
    }

    private static FilterRegistrationBean<TakingTurns> at(int place, TakingTurns filter) {
        FilterRegistrationBean<TakingTurns> registration = new FilterRegistrationBean<>(filter);
        registration.setName("turns-" + place);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
