package se.fyren.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** An HTTP answer as it came over the wire: only as much of HTTP as the measured servers speak. */
record RawAnswer(String head, byte[] body) {

    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    private static final byte[] END_OF_CHUNKS = ascii("\r\n0\r\n\r\n");
    private static final String LENGTH = "\r\ncontent-length:";

    /** Asks once, over a connection of its own. */
    static RawAnswer ask(int port, byte[] question) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(question);
            byte[] bytes = new byte[1 << 20];
            int length = 0;
            while (!isWhole(bytes, length)) {
                int read = socket.getInputStream().read(bytes, length, bytes.length - length);
                if (read <= 0) {
                    throw new IOException("the server hung up, or the answer is longer than " + bytes.length);
                }
                length += read;
            }
            int head = indexOf(END_OF_HEAD, bytes, length) + END_OF_HEAD.length;
            byte[] body = Arrays.copyOfRange(bytes, head, length);
            String text = new String(bytes, 0, head, StandardCharsets.ISO_8859_1);
            return new RawAnswer(text, contentLength(text) < 0 ? unchunked(body) : body);
        }
    }

    /** Whether these bytes are a whole answer; an {@link IOException} where it is another than 200. */
    static boolean isWhole(byte[] bytes, int length) throws IOException {
        int end = indexOf(END_OF_HEAD, bytes, length);
        if (end < 0) {
            return false;
        }
        String head = new String(bytes, 0, end + 2, StandardCharsets.ISO_8859_1);
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException(head.lines().findFirst().orElse("no status"));
        }
        int announced = contentLength(head);
        return announced < 0
                ? length >= END_OF_CHUNKS.length
                        && Arrays.equals(
                                bytes, length - END_OF_CHUNKS.length, length, END_OF_CHUNKS, 0, END_OF_CHUNKS.length)
                : length >= end + END_OF_HEAD.length + announced;
    }

    private static int contentLength(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        return at < 0
                ? -1
                : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at + 2))
                        .strip());
    }

    private static byte[] unchunked(byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = at;
            while (body[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(body, at, line - at, StandardCharsets.US_ASCII), 16);
            if (size == 0) {
                return whole.toByteArray();
            }
            whole.write(body, line + 2, size);
            at = line + 2 + size + 2;
        }
    }

    private static int indexOf(byte[] wanted, byte[] bytes, int length) {
        for (int at = 0; at + wanted.length <= length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
