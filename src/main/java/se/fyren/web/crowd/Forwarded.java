package se.fyren.web.crowd;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Reads who asks from what servers in front say. They are believed from the last to the first; what is no address, and all
 * before it, is not read: Tomcat would look it up as a name, and ask others whom a stranger wants them to be asked for.
 */
final class Forwarded extends RemoteIpValve {

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String said = String.join(",", Collections.list(request.getHeaders(getRemoteIpHeader())));
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        headers.removeHeader(getRemoteIpHeader());
        String addresses = addresses(said);
        if (!addresses.isEmpty()) {
            headers.addValue(getRemoteIpHeader()).setString(addresses);
        }
        super.invoke(request, response);
    }

    /** Those at the end that are addresses. */
    static String addresses(String said) {
        List<String> all = Arrays.stream(said.split(",", -1)).map(String::strip).toList();
        int first = all.size();
        while (first > 0 && Source.of(all.get(first - 1)).isPresent()) {
            first--;
        }
        return String.join(",", all.subList(first, all.size()));
    }
}
