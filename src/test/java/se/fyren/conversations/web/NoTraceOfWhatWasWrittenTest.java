package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.desk.Desktop;
import se.fyren.conversations.domain.Centre;
import se.fyren.database.Canaries;
import se.fyren.database.TestFolders;
import se.fyren.kernel.Period;
import tools.jackson.databind.json.JsonMapper;

/** Canaries are sent along every way in; then everything that Fyren put on disk or said is searched for them. */
@ExtendWith(OutputCaptureExtension.class)
class NoTraceOfWhatWasWrittenTest {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{5} ){4}\\d{5}");
    private static final String WRITTEN = "kanariefågeln sjunger i texten";
    private static final String ANSWERED = "kanariefågeln svarar";
    private static final String REFUSED = "kanariefågeln nekades";
    private static final String HOURS = "kanariefågeln är ensam om natten";
    private static final String WORD = "kanariefågelns lösenord";
    private static final String OTHERWISE = "kanariefågeln har fel nummer";
    private static final String PHONE = "70174060";
    private static final String REPORTED = "kanariefågeln anmäls";
    private static final String NOTED = "kanariefågeln är bara för oss";
    private static final String TRANSLATED = "kanariefågeln på svenska";
    private static final String HANDED = "kanariefågeln lämnas över";
    private static final String NAMED = "kanariefågeln heter";
    private static final String EMPLOYED = "kanariefågeln arbetar";
    private static final String REACHED = "kanariefågeln nås";
    private static final String CONSENTED = "kanariefågeln sa ja";
    private static final String DEVICE = "Kanarie/9.7";
    private static final String ADDRESS = "fe80::9:7";

    @TempDir
    private Path temp;

    private final Canaries canaries = new Canaries();
    private final Canaries stored = new Canaries();

    @Test
    void itStandsInNoRowNoFileAndNoLog(CapturedOutput output) throws Exception {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        List.of(
                        WRITTEN,
                        ANSWERED,
                        NOTED,
                        REFUSED,
                        HOURS,
                        WORD,
                        OTHERWISE,
                        PHONE,
                        REPORTED,
                        HANDED,
                        NAMED,
                        EMPLOYED,
                        REACHED,
                        CONSENTED,
                        TRANSLATED,
                        DEVICE,
                        ADDRESS)
                .forEach(one -> canaries.add(one, one));
        stored.add("the centre's name", "mika-kanarie");
        try (StaffedFyren fyren = StaffedFyren.withItsOwnDatabase(data);
                HttpClient http = HttpClient.newHttpClient()) {
            Centre centre = Centre.of(fyren, Kind.MIKA, "mika-kanarie");
            aWholeConversation(new Sender(fyren.origin(), http), centre);
            theSameOnPages(new Form(fyren.origin(), http));
            whatProfessionalsWrite(new Form(fyren.origin(), http));
            JdbcClient database = fyren.get(JdbcClient.class);
            assertThat(canaries.inRowsOf(database, "conversations")).isEmpty();
            assertThat(stored.inRowsOf(database, "conversations")).isEmpty();
            assertThat(stored.inRowsOf(database, "access"))
                    .as("the search finds what is there")
                    .containsExactly("the centre's name");
        }
        assertThat(stored.inFilesBelow(data)).containsExactly("the centre's name");
        assertThat(canaries.inFilesBelow(data)).isEmpty();
        assertThat(canaries.in(output.getAll())).isEmpty();
        assertThat(output.getAll()).doesNotContain("kanarie");
    }

    private void aWholeConversation(Sender sender, Centre centre) throws Exception {
        String begun = sender.posts("", "", "{\"service\": \"mika-kanarie\", \"text\": \"%s\"}".formatted(WRITTEN));
        String receipt =
                JsonMapper.builder().build().readTree(begun).path("receipt").asString();
        canaries.add("the receipt", receipt);
        canaries.add("the receipt's digits", receipt.replace("-", ""));
        centre.inbox().open(centre.atWork(), centre.onlyThread());
        centre.answering().answer(centre.atWork(), centre.onlyThread(), UUID.randomUUID(), Centre.text(ANSWERED));
        centre.answering().note(centre.atWork(), centre.onlyThread(), UUID.randomUUID(), Centre.text(NOTED));
        Colleagues.help(centre, NOTED + " också", TRANSLATED, REFUSED);
        othersAreTold(centre);
        sender.posts("/messages", receipt, "{\"text\": \"%s\"}".formatted(WRITTEN));
        assertThat(sender.reads(receipt)).contains(WRITTEN, ANSWERED);

        sender.posts("", "", "{\"service\": \"mika-nowhere\", \"text\": \"%s\"}".formatted(REFUSED));
        sender.posts("", "", "{\"service\": \"mika-kanarie\", \"text\": \"%s\\u0007\"}".formatted(REFUSED));
        sender.posts("", "", "{\"service\": \"mika-kanarie\", \"text\": \"%s".formatted(REFUSED));
        sender.posts("/messages", receipt.substring(1) + "1", "{\"text\": \"%s\"}".formatted(REFUSED));
        sender.posts("/messages", "00000-00000-00000-00000-00000", "{\"text\": \"%s\"}".formatted(REFUSED));
        sender.posts("/messages/" + receipt, receipt, REFUSED);
        sender.ends(receipt);
        sender.reads(receipt);
    }

    /** A report of concern and a handover from the only thread there is. */
    private static void othersAreTold(Centre centre) {
        StaffedFyren fyren = centre.fyren();
        Desktop desk = Desktop.of(fyren, centre.counsellor());
        String thread = "/" + centre.onlyThread();
        String[] report = {
            "municipality",
            "0184",
            "whom",
            "child",
            "name",
            REPORTED,
            "known",
            REPORTED,
            "concern",
            REPORTED,
            "reach",
            REPORTED
        };
        assertThat(desk.sends(thread + "/draft", "text", NOTED + " än").text()).contains(NOTED);
        assertThat(desk.sends(thread + "/report/look", report).text()).contains(REPORTED);
        desk.sends(thread + "/report/look", "concern", REFUSED);
        String by = centre.counsellor().id().toString();
        Desktop idle = new Desktop(desk.fyren(), "");
        assertThat(idle.sends(thread + "/note", "text", REFUSED, "by", by).status())
                .isEqualTo(403);
        assertThat(desk.sends(thread + "/report", report).text()).contains(REPORTED);
        Unit team = fyren.open(Kind.COORDINATORS, "sthlm-vuxna");
        fyren.employ(StaffRole.COORDINATOR, team, Period.ALWAYS, true);
        desk.sends(thread + "/handover", "text", REFUSED, "how", REFUSED);
        assertThat(desk.sends(
                                thread + "/handover",
                                "team",
                                team.id().toString(),
                                "text",
                                HANDED,
                                "on",
                                fyren.today().toString(),
                                "how",
                                HANDED,
                                "agreed",
                                "yes")
                        .text())
                .contains(HANDED);
    }

    private void theSameOnPages(Form form) throws Exception {
        form.posts("write", "service=mika-kanarie&text=" + REFUSED);
        form.posts("sent", "service=mika-nowhere&text=" + REFUSED);
        form.posts("sent", "service=mika-kanarie&text=" + REFUSED + "%07");
        String page = form.posts("sent", "service=mika-kanarie&text=" + WRITTEN);
        String number = NUMBER.matcher(page).results().findFirst().orElseThrow().group();
        canaries.add("the number on paper", number);
        canaries.add("the number's digits", number.replace(" ", ""));
        form.posts("back", "number=" + number.substring(1) + "&text=" + REFUSED);
        form.posts("back", "number=00000-00000-00000-00000-00000&text=" + REFUSED);
        form.posts("back", "number=" + number);
        form.posts("messages", "text=" + WRITTEN);
        assertThat(form.posts("messages", "text=" + REFUSED + "%07")).contains(WRITTEN, REFUSED);
        String call = "&when=" + HOURS + "&word=" + WORD + "&otherwise=" + OTHERWISE + "&send=1";
        assertThat(form.posts("call", "reach=0" + PHONE + call)).contains(PHONE, HOURS, WORD, OTHERWISE);
        form.posts("call", "reach=0" + PHONE + "5" + call);
        form.posts("call?reach=0" + PHONE + "5", "send=1");
        assertThat(form.posts("call", "")).as("nothing of it is shown").doesNotContain(PHONE);
        form.posts("remove", "");
        form.posts("call", "reach=0" + PHONE + "5" + call);
        form.posts("messages", "text=" + REFUSED);
    }

    private void whatProfessionalsWrite(Form form) throws Exception {
        String who = "service=mika-kanarie&name=" + NAMED + "&employer=" + EMPLOYED;
        String consent = "&consented-on=2020-02-29&consented-how=" + CONSENTED + "&reach=" + REACHED;
        form.posts("slip", who + "&in=th");
        assertThat(form.posts("consult", who + "&text=" + REFUSED)).contains(NAMED, REFUSED);
        assertThat(form.posts("consulted", who + "&text=" + WRITTEN)).containsPattern(NUMBER);
        assertThat(form.posts("referred", who + consent + "&text=" + REFUSED)).contains(CONSENTED, REACHED);
        String referred = form.posts("referred", who + consent + "&agreed=1&text=" + WRITTEN);
        form.posts(
                "back",
                "number="
                        + NUMBER.matcher(referred)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group());
        assertThat(form.posts("messages", "text=" + REFUSED + "%07")).contains(WRITTEN, "Mottagen");
    }

    /** A browser's forms, with whatever cookie it has been given. */
    private final class Form {

        private final URI origin;
        private final HttpClient http;
        private String cookie = "none=none";

        Form(URI origin, HttpClient http) {
            this.origin = origin;
            this.http = http;
        }

        String posts(String path, String fields) throws IOException, InterruptedException {
            String once = UUID.randomUUID().toString();
            canaries.add("the number of a form", once);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(origin + "/sv/" + path))
                            .header("User-Agent", DEVICE)
                            .header("X-Forwarded-For", ADDRESS)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookie)
                            .POST(BodyPublishers.ofString(fields.replace(' ', '+') + "&once=" + once))
                            .build(),
                    BodyHandlers.ofString());
            answer.headers().firstValue("Set-Cookie").ifPresent(given -> {
                cookie = given.substring(0, given.indexOf(';'));
                String value = cookie.substring(cookie.indexOf('=') + 1);
                if (!value.isEmpty()) {
                    canaries.add("the cookie of a visit", value);
                }
            });
            return answer.body();
        }
    }

    /** A program that says more of itself than it should. */
    private final class Sender {

        private final URI origin;
        private final HttpClient http;

        Sender(URI origin, HttpClient http) {
            this.origin = origin;
            this.http = http;
        }

        String posts(String path, String receipt, String body) throws IOException, InterruptedException {
            String once = UUID.randomUUID().toString();
            canaries.add("the key of a request", once);
            return sends(request(path, receipt)
                    .header("Idempotency-Key", once)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
        }

        String reads(String receipt) throws IOException, InterruptedException {
            return sends(request("/messages", receipt).GET());
        }

        void ends(String receipt) throws IOException, InterruptedException {
            sends(request("", receipt).DELETE());
        }

        private HttpRequest.Builder request(String path, String receipt) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + "/api/conversations" + path))
                    .header("User-Agent", DEVICE)
                    .header("X-Forwarded-For", ADDRESS);
            return receipt.isEmpty() ? request : request.header("Authorization", "Receipt " + receipt);
        }

        private String sends(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
