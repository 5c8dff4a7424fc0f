package se.fyren.guide.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.directory.Directory;
import se.fyren.directory.Role;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.Page;
import se.fyren.web.Pages;
import se.fyren.web.PressedPage;

/**
 * Frågorna: the first page. As long as nobody has answered anything it says the same to everyone in a language, and is
 * made anew only when the day or the directory has changed.
 */
@Component
class Questions {

    /** Stands for any child who has said nothing more: which door is theirs right now. */
    private static final Situation A_CHILD = new Situation(Role.OWN_EXPERIENCE, new Age(15), null, Set.of());

    private final Pages pages;
    private final Directory directory;
    private final Counties counties;
    private final Clock clock;
    private final Map<For, Kept> kept = new ConcurrentHashMap<>();

    Questions(Pages pages, Directory directory, Counties counties, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.counties = counties;
        this.clock = clock;
    }

    /** Everyone who asks in a language is led out the same way, but during a visit. */
    private record For(String language, String leaveTo) {}

    private record Kept(int edition, LocalDate day, PressedPage page) {}

    /** The questions that nobody has answered yet. */
    PressedPage unanswered(Page page) {
        For asker = new For(page.language().code(), page.leaveTo());
        int edition = directory.snapshot().edition();
        LocalDate today = LocalDate.now(clock);
        Kept last = kept.get(asker);
        if (last == null || last.edition() != edition || !last.day().equals(today)) {
            last = new Kept(edition, today, pages.press("guide/questions", page, model(page, Answers.NONE, Map.of())));
            kept.put(asker, last);
        }
        return last.page();
    }

    /** The questions with the municipality chosen. */
    ResponseEntity<byte[]> from(Page page, MunicipalityCode municipality) {
        Answers answers = new Answers("", "", municipality.value(), List.of());
        return pages.answer(HttpStatus.OK, "guide/questions", page, model(page, answers, Map.of()));
    }

    /** The questions again, with what was answered and what is wrong in it. */
    ResponseEntity<byte[]> wronglyAnswered(Page page, Answers answers, Map<String, String> wrong) {
        return pages.answer(HttpStatus.BAD_REQUEST, "guide/questions", page, model(page, answers, wrong));
    }

    private Map<String, Object> model(Page page, Answers answers, Map<String, String> wrong) {
        Snapshot snapshot = directory.snapshot();
        return Map.of(
                "answers",
                answers,
                "wrong",
                wrong,
                "counties",
                counties.of(snapshot),
                "child",
                childsDoor(),
                "wording",
                new Wording(page.texts(), snapshot, null));
    }

    /** The door for any child, where there is one. */
    List<Door> childsDoor() {
        return new Guide(directory.on(LocalDate.now(clock)))
                .advise(A_CHILD).doors().stream().limit(1).toList();
    }
}
