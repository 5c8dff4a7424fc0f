package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A page that is open, as an observer on the wire sees what it is told. */
public final class OpenPage implements AutoCloseable {

    /** Far longer than an event takes, on however burdened a machine. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final String head;

    /**
     * @param from the loopback address that it is opened from
     * @param cookie of its visit, name and value
     * @param more headers, each with its line's end
     */
    public OpenPage(URI origin, InetAddress from, String cookie, String more) throws IOException {
        socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), origin.getPort(), from, 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream()
                .write("GET /sv/lately HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: gzip\r\nCookie: %s\r\n%s\r\n"
                        .formatted(origin.getAuthority(), cookie, more)
                        .getBytes(StandardCharsets.US_ASCII));
        head = head(socket.getInputStream());
    }

    /** Opened from this machine, as a browser opens it. */
    public OpenPage(URI origin, String cookie) throws IOException {
        this(origin, InetAddress.ofLiteral("127.0.0.1"), cookie, "Sec-Fetch-Site: same-origin\r\n");
    }

    /** The status and the headers. */
    public String head() {
        return head;
    }

    /** The next piece that comes, as it is on the wire; {@code 0} with its lines' ends where nothing more does. */
    public String hears() throws IOException {
        InputStream wire = socket.getInputStream();
        String length = line(wire);
        int more = Integer.parseInt(length.strip(), 16) + 2;
        byte[] rest = wire.readNBytes(more);
        assertThat(rest).hasSize(more);
        return length + new String(rest, StandardCharsets.UTF_8);
    }

    private static String head(InputStream wire) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(wire); !line.equals("\r\n"); line = line(wire)) {
            assertThat(line).endsWith("\r\n");
            head.append(line);
        }
        return head.toString();
    }

    private static String line(InputStream wire) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = wire.read(); one >= 0; one = wire.read()) {
            line.append((char) one);
            if (one == '\n') {
                break;
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
