package se.fyren.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** What every request passes first: each answer gets its headers, and what Tomcat itself refuses gets our words. */
@Component
final class Threshold implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Refusals refusals;
    private final PublicAddress address;

    Threshold(Refusals refusals, PublicAddress address) {
        this.refusals = refusals;
        this.address = address;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new First());
    }

    private final class First extends ValveBase {

        First() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Headers.putOn(response, address);
            if (response.isError()) {
                // Refused before it was known whom it is for; Tomcat would report it in a page of its own.
                response.setErrorReported();
                response.setSuspended(false);
                refusals.refuse(request, response, Problem.Code.of(HttpStatusCode.valueOf(response.getStatus())));
            } else {
                getNext().invoke(request, response);
            }
        }
    }
}
