package se.fyren.conversations.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.web.util.HtmlUtils;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.redrawing.SentForm;

/** Somebody's desk: a browser in which they are signed in, as far as pages and forms need one. */
public record Desktop(StaffedFyren fyren, String session) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String INBOX = "/sv/staff/conversations";

    public static Desktop of(StaffedFyren fyren, Person person) {
        String session = fyren.get(Sessions.class)
                .begin(person.id(), person.key(), person.hat().assignment());
        return new Desktop(fyren, session);
    }

    /** What came: as it was sent, and as it is read. */
    public record Answer(int status, String location, String html) {

        public String text() {
            return HtmlUtils.htmlUnescape(html.replaceFirst("(?s)^.*<main[^>]*>", "")
                    .replaceAll("(?s)<option.*?</option>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("[ \\n]+", " "));
        }

        /** What the first of its forms brings back of how the thread stood. */
        public String seen() {
            return html.replaceFirst("(?s)^.*?name=\"seen\" value=\"([^\"]*)\".*$", "$1");
        }

        /** What stands in the field with the id. */
        public String field(String id) {
            return HtmlUtils.htmlUnescape(
                    html.replaceFirst("(?s)^.*<textarea[^>]* id=\"" + id + "\"[^>]*>\\n(.*?)</textarea>.*$", "$1"));
        }
    }

    /** The page below the inbox. */
    public Answer opens(String path) {
        return send(request(INBOX + path).GET());
    }

    Answer asks(String path) {
        return send(request(path).GET());
    }

    /** Sends the form below the inbox, and is led on where the answer leads. */
    public Answer sends(String path, String... namesAndTexts) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            form.append(namesAndTexts[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndTexts[i + 1], UTF_8))
                    .append('&');
        }
        Answer answer = send(request(INBOX + path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
        return answer.status == 303
                ? send(request(answer.location.replaceFirst("#.*", "")).GET())
                : answer;
    }

    /** Sends the form with a file below the inbox, after one field, and is led on. */
    public Answer attaches(String path, String field, String value, String name, byte[] file) {
        Answer answer = send(request(INBOX + path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", SentForm.TYPE)
                .POST(BodyPublishers.ofByteArray(SentForm.with(field, value, name, file))));
        return answer.status == 303
                ? send(request(answer.location.replaceFirst("#.*", "")).GET())
                : answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(fyren.origin().resolve(path).normalize()).header("Cookie", "__Host-s=" + session);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
