package se.fyren.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;

/** What editors do on their pages, with all of Fyren beneath. */
class EditorsPagesTests extends InTheNewsroom {

    private static final Pattern LINE = Pattern.compile("name=\"line\" value=\"([^\"]+)\"");
    private static final Pattern FURTHER = Pattern.compile("href=\"([^\"#]+)[^\"]*\">Further facts");
    private static final String A_CHILD = "{\"role\":\"own-experience\",\"age\":15}";

    @Test
    void aNewPhoneNumberIsInServiceAtOnceAndOnThePublicPage() {
        Line line = newsroom.line(DataFile.CHANNELS, "rk-sthlm-adult", "type", "phone");
        String page = newsroom.get(anna, Newsroom.pathOf(line) + "/change").body();

        HttpResponse<String> look = newsroom.post(anna, newsroom.typed(page, "value", "08-508 111 11"));
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("08-508 256 69", "08-508 111 11", "No door answers differently");
        assertThat(newsroom.page("/en/facts")).contains("08-508 256 69").doesNotContain("08-508 111 11");

        String change = newsroom.follow(anna, newsroom.post(anna, PageForm.of(look.body(), "/make")))
                .body();
        assertThat(change).contains("In service");
        assertThat(newsroom.page("/en/facts")).contains("08-508 111 11").doesNotContain("08-508 256 69");
    }

    @Test
    void anotherAgeLimitWaitsForASecondPersonWhoSeesWhomItTurns() {
        Line line = newsroom.line(DataFile.RULES, "bris", "rule", "age");
        String before = newsroom.verdict("bris", A_CHILD);

        HttpResponse<String> waits = newsroom.made(anna, line, "value", "..12");
        String own = newsroom.follow(anna, waits).body();
        String id = Newsroom.id(waits);
        assertThat(own).contains("Waits for a second person", "Nobody agrees with themselves");
        assertThat(newsroom.verdict("bris", A_CHILD)).isEqualTo(before).isEqualTo("open");
        assertThat(newsroom.get(bo, "/en/staff/facts").body()).contains("changes/" + id);
        assertThat(newsroom.post(anna, "/en/staff/facts/changes/" + id + "/accept", "seen=1")
                        .statusCode())
                .isEqualTo(404);

        String seen = newsroom.get(bo, "/en/staff/facts/changes/" + id).body();
        assertThat(seen).contains("Doors that turn", "Open", "Closed");
        String chosen = newsroom.post(
                        bo,
                        PageForm.of(seen, "/look")
                                .with("choose", "1")
                                .with("role", "own-experience")
                                .with("age", "15"))
                .body();
        assertThat(chosen).contains("15 years", "<strong>Closed</strong> <span class=\"small\">changes</span>");

        assertThat(newsroom.follow(bo, newsroom.post(bo, PageForm.of(chosen, "/accept")))
                        .body())
                .contains("In service");
        assertThat(newsroom.verdict("bris", A_CHILD)).isEqualTo("closed");

        String back =
                newsroom.get(bo, "/en/staff/facts/changes/" + id + "/undo").body();
        HttpResponse<String> undo = newsroom.post(bo, PageForm.of(back, "/undone"));
        String undoing = newsroom.get(anna, "/en/staff/facts/changes/" + Newsroom.id(undo))
                .body();
        assertThat(newsroom.verdict("bris", A_CHILD)).isEqualTo("closed");
        newsroom.follow(anna, newsroom.post(anna, PageForm.of(undoing, "/accept")));
        assertThat(newsroom.verdict("bris", A_CHILD)).isEqualTo("open");
        assertThat(newsroom.get(anna, Newsroom.pathOf(line)).body())
                .contains("changes/" + id, "changes/" + Newsroom.id(undo));
    }

    @Test
    void whatIsDeclinedIsNotMade() {
        Line line = newsroom.line(DataFile.RULES, "framtid-sthlm", "rule", "age");
        String id = Newsroom.id(newsroom.made(anna, line, "value", "..10"));
        String waiting = newsroom.get(bo, "/en/staff/facts/changes/" + id).body();
        PageForm decline = PageForm.of(waiting, "/decline");

        assertThat(newsroom.follow(bo, newsroom.post(bo, decline)).body()).contains("Declined");
        assertThat(newsroom.post(bo, decline).statusCode()).isEqualTo(409);
        assertThat(newsroom.post(bo, PageForm.of(waiting, "/accept")).statusCode())
                .isEqualTo(409);
        assertThat(newsroom.line(DataFile.RULES, "framtid-sthlm", "rule", "age"))
                .isEqualTo(line);
    }

    @Test
    void badInputNamesTheFieldAndKeepsEverything() {
        Line line = newsroom.line(DataFile.CHANNELS, "emergency", "value", "112");
        String page = newsroom.get(anna, Newsroom.pathOf(line) + "/change").body();
        PageForm typed = PageForm.of(page, "/look")
                .with("0.now.value", "ring <nu>")
                .with("0.now.checked", "igår")
                .with("0.now.source", "")
                .with("0.now.type", "phone")
                .with("0.now.note", "two\nlines & «signs»");

        HttpResponse<String> wrong = newsroom.post(anna, typed);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "href=\"#f-0-source\">Source: this must be filled in.",
                        "href=\"#f-0-value\">Number, address or place: write a telephone number",
                        "href=\"#f-0-checked\">Checked: write a day that exists");
        assertThat(PageForm.of(wrong.body(), "/look").fields()).containsAllEntriesOf(typed.fields());

        HttpResponse<String> longer =
                newsroom.post(anna, typed.to("edit").with("add", "1").with("more", "sources"));
        assertThat(PageForm.of(longer.body(), "/look").fields())
                .containsAllEntriesOf(typed.fields())
                .containsEntry("1.file", "sources")
                .containsKeys("1.now.id", "1.now.publisher");
    }

    @Test
    void aFactAndItsNewSourceComeTogetherAndGoTogether() {
        String form =
                newsroom.get(anna, "/en/staff/facts/new/channels?service=rfsl").body();
        String longer = newsroom.post(
                        anna,
                        PageForm.of(form, "/look").to("edit").with("add", "1").with("more", "sources"))
                .body();
        PageForm typed = PageForm.of(longer, "/look")
                .with("0.now.type", "email")
                .with("0.now.value", "stod@example.org")
                .with("0.now.source", "a-new-page")
                .with("0.now.checked", newsroom.today().toString())
                .with("1.now.id", "a-new-page")
                .with("1.now.publisher", "rfsl")
                .with("1.now.title", "A new page")
                .with("1.now.address", "example.org/page");
        String look = newsroom.post(anna, typed).body();
        HttpResponse<String> made = newsroom.post(anna, PageForm.of(look, "/make"));
        assertThat(newsroom.follow(anna, made).body()).contains("In service");
        assertThat(newsroom.page("/en/facts")).contains("stod@example.org", "A new page");

        String back = newsroom.get(bo, "/en/staff/facts/changes/" + Newsroom.id(made) + "/undo")
                .body();
        assertThat(newsroom.post(bo, PageForm.of(back, "/undone")).statusCode()).isEqualTo(303);
        assertThat(newsroom.page("/en/facts")).doesNotContain("stod@example.org");
    }

    @Test
    void aLineIsWithdrawn() {
        Line line = newsroom.line(DataFile.CHANNELS, "mika-sthlm", "type", "visit");
        String page = newsroom.get(anna, Newsroom.pathOf(line) + "/change").body();
        String look = newsroom.post(anna, PageForm.of(page, "/look").with("0.gone", "1"))
                .body();
        newsroom.follow(anna, newsroom.post(anna, PageForm.of(look, "/make")));

        assertThat(newsroom.get(anna, "/sv/staff/facts/services/mika-sthlm").body())
                .doesNotContain(line.fingerprint());
    }

    @Test
    void whatIsCheckedTodayLeavesTheWorkList() {
        Line line = newsroom.line(DataFile.COVERAGE, "mika-sthlm", "municipality", "0138");
        assertThat(toCheck(anna)).contains(line.fingerprint());

        HttpResponse<String> checked =
                newsroom.post(anna, "/en/staff/facts/checked", "file=coverage&line=" + line.fingerprint());
        assertThat(checked.statusCode()).isEqualTo(303);
        assertThat(newsroom.line(DataFile.COVERAGE, "mika-sthlm", "municipality", "0138")
                        .cell("checked"))
                .isEqualTo(newsroom.today().toString());
        assertThat(toCheck(anna)).isNotEmpty().doesNotContain(line.fingerprint());
    }

    @Test
    void theWorkListIsReadInStretchesThatTogetherHoldAllOfIt() {
        List<String> all = newsroom.workList().facts().stream()
                .flatMap(one -> one.lines().stream())
                .map(Line::fingerprint)
                .toList();

        assertThat(toCheck(anna)).hasSizeGreaterThan(50).containsExactlyElementsOf(all);
        String last = newsroom.get(anna, "/en/staff/facts?from=100000").body();
        assertThat(fingerprints(last)).endsWith(all.getLast());
        assertThat(last).doesNotContain("Further facts").contains("Earlier facts");
        assertThat(newsroom.get(anna, "/en/staff/facts?from=-7").body())
                .contains("You see 1 to 50 of", "Further facts")
                .doesNotContain("Earlier facts");
    }

    /** The lines to check, by following the links from one stretch to the next. */
    private static List<String> toCheck(String editor) {
        List<String> lines = new ArrayList<>();
        Optional<String> path = Optional.of("/en/staff/facts");
        while (path.isPresent()) {
            String page = newsroom.get(editor, path.get()).body();
            lines.addAll(fingerprints(page));
            path = FURTHER.matcher(page).results().map(next -> next.group(1)).findFirst();
        }
        return lines;
    }

    private static List<String> fingerprints(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }
}
