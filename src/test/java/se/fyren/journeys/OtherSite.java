package se.fyren.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another site, such as the one where leaving leads to: it remembers all that browsers tell it. */
final class OtherSite implements AutoCloseable {

    private final byte[] page;

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** What a browser told: the line and the headers of a request. */
    record Told(String line, Map<String, List<String>> headers) {}

    private OtherSite(String body) {
        page = ("<!doctype html><html lang=\"en\"><title>Other</title><link rel=icon href='data:,'>" + body)
                .getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where leaving leads to. */
    static OtherSite weather() {
        return new OtherSite("<h1>Sun</h1>");
    }

    /** A site whose one page has this HTML in it. */
    static OtherSite showing(String html) {
        return new OtherSite(html);
    }

    /** Another host than the site's own. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    private void answer(HttpExchange exchange) throws IOException {
        told.add(new Told(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                Map.copyOf(exchange.getRequestHeaders())));
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        try (exchange) {
            exchange.getResponseBody().write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
