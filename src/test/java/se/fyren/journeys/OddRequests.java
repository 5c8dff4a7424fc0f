package se.fyren.journeys;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Requests as no browser sends them: paths, headers, forms, JSON and parts with what is at its worst in them, each whole
 * as HTTP has it, so that it reaches Fyren.
 */
final class OddRequests {

    /** Stands in what is sent. */
    static final String SIGN = "pl4nted";

    /** What no page may hold, since it would be the page's own. */
    static final String RAW = "<" + SIGN;

    /** Of a longer head Tomcat reads no more, and its answer may be lost when it closes. */
    private static final int MOST_READ = 8_000;

    private static final List<String> METHODS =
            List.of("GET", "POST", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "PROPFIND");
    private static final List<String> LANGUAGES =
            List.of("sv", "en", "ar", "sv-x-easy", "th", "xx", "%20", "..", "staff");
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/json",
            "application/json",
            "application/json; charset=utf-7",
            "multipart/form-data; boundary=" + SIGN,
            "multipart/form-data",
            "text/plain",
            SIGN,
            "application/x-www-form-urlencoded; charset=" + SIGN);
    private static final List<String> FIELDS = List.of(
            "text",
            "service",
            "number",
            "once",
            "send",
            "role",
            "situations",
            "age",
            "municipality",
            "language",
            "told",
            "young",
            "name",
            "employer",
            "phone",
            "from",
            "until",
            "word",
            "others",
            "day",
            "reach",
            "consent",
            "sealed");
    private static final List<String> WORST = List.of(
            "",
            "\u0000",
            "\u202e\u2066\u200f",
            "\u200b\u200d\ufeff",
            "\u2028\u2029",
            "e" + "\u0301".repeat(300),
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ufdfa\u0e33\u0f77",
            "\uffff\ufffe",
            "%",
            "%zz%00%c0%af",
            "-1",
            "1e309",
            "99999999999999999999",
            "٣٤",
            "${jndi:ldap://localhost/}",
            "'; drop table conversations.thread; --",
            "../../etc/passwd",
            "mika-sthlm",
            "0180",
            "own-experience",
            "00000-00000-00000-00000-00000",
            "2026-02-30",
            "true");

    private final Random random;
    private final List<String> paths;

    OddRequests(Random random, List<String> paths) {
        this.random = random;
        this.paths = paths;
    }

    byte[] next() {
        String type = of(TYPES);
        byte[] body = body(type).getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        boolean inPieces = random.nextInt(6) == 0;
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head(type, inPieces ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length));
        if (inPieces) {
            request.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        request.writeBytes(body);
        if (inPieces) {
            request.writeBytes((body.length == 0 ? "\r\n" : "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        return request.toByteArray();
    }

    private byte[] head(String type, String length) {
        StringBuilder head = new StringBuilder(of(METHODS))
                .append(' ')
                .append(path())
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ")
                .append(type)
                .append("\r\n");
        for (int more = random.nextInt(4); more > 0; more--) {
            head.append(header()).append("\r\n");
        }
        byte[] whole = head.append(length).append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return whole.length < MOST_READ ? whole : head(type, length);
    }

    private String path() {
        String path = of(paths).replace("{language}", of(LANGUAGES)).replaceAll("\\{[^}]*}", encoded());
        return switch (random.nextInt(8)) {
            case 0 -> path + "?" + of(FIELDS) + "=" + encoded();
            case 1 -> path + ";" + encoded();
            case 2 -> path + "/" + encoded();
            default -> path;
        };
    }

    private String header() {
        String name = of(List.of(
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Cookie",
                "Authorization",
                "Idempotency-Key",
                "Origin",
                "Sec-Fetch-Site",
                "X-Forwarded-For",
                "Range",
                "If-None-Match",
                "Expect",
                "Forwarded",
                "X-" + SIGN));
        String value =
                switch (name) {
                    case "Cookie" -> of(List.of("v=", "__Host-v=", "__Host-s=", SIGN + "=")) + encoded();
                    case "Authorization" -> of(List.of("Receipt ", "Basic ", "Bearer ")) + encoded();
                    case "Expect" -> "100-continue";
                    case "Idempotency-Key" -> random.nextBoolean() ? "6f9619ff-8b86-4011-b42d-00c04fc964ff" : encoded();
                    case "Accept" -> of(List.of("text/html", "application/json", "image/png;q=x", "*/*;q=2"));
                    default -> of(List.of(encoded(), "a,".repeat(500), "q=0.0000000000001", "same-origin", "null"));
                };
        return name + ": " + value;
    }

    private String body(String type) {
        if (type.contains("json")) {
            return random.nextInt(5) == 0 ? value() : json(0);
        }
        if (type.startsWith("multipart")) {
            return "--" + SIGN + "\r\nContent-Disposition: form-data; name=\"" + of(FIELDS) + "\"; filename=\""
                    + value() + "\"\r\n\r\n" + value() + "\r\n--" + SIGN + "--\r\n";
        }
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(field -> of(FIELDS) + "=" + (random.nextInt(10) == 0 ? value() : encoded()))
                .collect(Collectors.joining("&"));
    }

    private String json(int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 7)) {
            case 0 -> of(List.of("null", "true", "-0", "1e400", "25.7", "0x1", "NaN", "[", "{"));
            case 1 -> "\"" + SIGN + "\\u0000\\ud800\"";
            case 2, 3 ->
                "\"" + value().replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000") + "\"";
            case 4 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(one -> json(depth + 1))
                        .collect(Collectors.joining(",", "[", "]"));
            default ->
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(one -> "\"" + of(FIELDS) + "\":" + json(depth + 1))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private String encoded() {
        return URLEncoder.encode(value(), StandardCharsets.UTF_8);
    }

    private String value() {
        String worst = of(WORST);
        return switch (random.nextInt(6)) {
            case 0 -> worst;
            case 1 -> worst + RAW + " onload=x>" + worst;
            case 2 -> worst + "\"'>" + RAW + ">";
            case 3 -> SIGN.repeat(random.nextInt(400));
            case 4 -> "</textarea>" + RAW + ">" + worst;
            default -> SIGN + worst;
        };
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
