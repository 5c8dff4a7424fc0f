package se.fyren.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Floor (a): Fyren's own Tomcat, as Spring Boot sets it up, with one servlet and no filter. */
final class BareTomcat {

    private BareTomcat() {}

    public static void main(String[] kept) throws IOException {
        KeptAnswers answers = KeptAnswers.in(kept);
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory("", 0);
        tomcat.addConnectorCustomizers(connector -> connector.setProperty("maxKeepAliveRequests", "-1"));
        WebServer server = tomcat.getWebServer(
                context -> context.addServlet("bare", new Bare(answers)).addMapping("/"));
        server.start();
        Child.tell(server.getPort());
    }

    private static final class Bare extends HttpServlet {

        private static final long serialVersionUID = 1;
        private final transient KeptAnswers answers;

        Bare(KeptAnswers answers) {
            this.answers = answers;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            byte[] body = answers.next();
            response.setContentType(KeptAnswers.type(request.getMethod()));
            if (KeptAnswers.isCompressed(body)) {
                response.setHeader("Content-Encoding", "gzip");
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
