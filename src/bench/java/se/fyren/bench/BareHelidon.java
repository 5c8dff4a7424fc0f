package se.fyren.bench;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;

/** Floor (b): the barest Java server, Helidon SE on virtual threads. */
final class BareHelidon {

    private BareHelidon() {}

    public static void main(String[] kept) throws IOException {
        KeptAnswers answers = KeptAnswers.in(kept);
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routes -> routes.any((request, response) -> answer(request, response, answers)))
                .build()
                .start();
        Child.tell(server.port());
    }

    private static void answer(ServerRequest request, ServerResponse response, KeptAnswers answers) {
        String method = request.prologue().method().text();
        if (request.content().hasEntity()) {
            request.content().as(byte[].class);
        }
        response.header(HeaderNames.CONTENT_TYPE, KeptAnswers.type(method));
        byte[] body = answers.next();
        if (KeptAnswers.isCompressed(body)) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        response.send(body);
    }
}
