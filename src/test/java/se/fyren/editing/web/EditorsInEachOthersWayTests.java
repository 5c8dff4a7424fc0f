package se.fyren.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;

/** Nothing is left half, and nobody is overwritten. */
class EditorsInEachOthersWayTests extends InTheNewsroom {

    @Test
    void whoAgreesToWhatHasMovedOnLooksAgain() {
        String id = Newsroom.id(
                newsroom.made(anna, newsroom.line(DataFile.RULES, "kast-sthlm", "rule", "age"), "value", "30.."));
        PageForm accept =
                PageForm.of(newsroom.get(bo, "/en/staff/facts/changes/" + id).body(), "/accept");
        newsroom.made(anna, newsroom.line(DataFile.CHANNELS, "rk-syd", "type", "phone"), "value", "020-35 40 41");

        HttpResponse<String> moved = newsroom.post(bo, accept);
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.body()).contains("The directory has changed meanwhile");
        assertThat(newsroom.post(bo, PageForm.of(moved.body(), "/accept")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anEditMadeMeanwhileIsToldAndNotOverwritten() {
        Line line = newsroom.line(DataFile.CHANNELS, "rk-sthlm-child", "type", "phone");
        String page = newsroom.get(anna, Newsroom.pathOf(line) + "/change").body();
        newsroom.made(bo, line, "value", "08-508 22 222");

        HttpResponse<String> late = newsroom.post(anna, newsroom.typed(page, "value", "08-508 33 333"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else has changed the line", "08-508 33 333");
        assertThat(newsroom.get(anna, Newsroom.pathOf(line)).statusCode()).isEqualTo(404);
        assertThat(newsroom.line(DataFile.CHANNELS, "rk-sthlm-child", "type", "phone")
                        .cell("value"))
                .isEqualTo("08-508 22 222");
    }

    @Test
    void ofManyAtOnceEachIsMadeButOneLineIsChangedOnlyOnce() throws Exception {
        Line contested = newsroom.line(DataFile.SERVICES, "kast-gbg");
        List<PageForm> forms = Stream.of(
                        newsroom.look(anna, contested, "name", "KAST ett"),
                        newsroom.look(bo, contested, "name", "KAST två"),
                        newsroom.look(anna, newsroom.line(DataFile.SERVICES, "kast-sthlm"), "name", "KAST tre"),
                        newsroom.look(bo, newsroom.line(DataFile.SERVICES, "mika-gbg"), "name", "Mika fyra"))
                .map(page -> PageForm.of(page, "/make"))
                .toList();
        CyclicBarrier together = new CyclicBarrier(forms.size());
        try (ExecutorService editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> made = forms.stream()
                    .map(form -> editors.submit(() -> {
                        together.await();
                        return newsroom.post(anna, form).statusCode();
                    }))
                    .toList();
            assertThat(List.of(made.get(0).get(), made.get(1).get())).containsExactlyInAnyOrder(303, 409);
            assertThat(List.of(made.get(2).get(), made.get(3).get())).containsOnly(303);
        }
        assertThat(newsroom.page("/en/facts")).contains("KAST tre", "Mika fyra");
    }

    @Test
    void whereTheTrailCannotBeWrittenNothingIsMadeAndNothingIsServed() {
        String look = newsroom.look(anna, newsroom.line(DataFile.SERVICES, "umo"), "name", "Never so");
        newsroom.sql().sql("alter table access.audit rename to gone").update();
        try {
            assertThat(newsroom.post(anna, PageForm.of(look, "/make")).statusCode())
                    .isEqualTo(500);
        } finally {
            newsroom.sql().sql("alter table access.gone rename to audit").update();
        }
        assertThat(newsroom.page("/en/facts")).doesNotContain("Never so");
        assertThat(newsroom.post(anna, PageForm.of(look, "/make")).statusCode()).isEqualTo(303);
        assertThat(newsroom.page("/en/facts")).contains("Never so");
    }
}
