package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Answering;
import se.fyren.conversations.domain.Inbox;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.WholeThread;
import se.fyren.directory.Area;
import se.fyren.web.Languages;
import se.fyren.web.NotFound;

/**
 * A counsellor reports their concern for somebody to a social welfare board: writes it, looks at the letter, keeps it in
 * the thread and prints it. It goes by paper or is read out: nothing is sent from here, and no mail.
 */
@RestController
class ReportPages {

    static final String REPORT = AnswerForms.THREAD + "/report";
    /** Where each page is found in another language; what has been typed is sent along. */
    private static final Map<String, String> BELOW = Map.of("letter", "/look", "report", "/change");

    private final StaffPages pages;
    private final Inbox inbox;
    private final Answering answering;
    private final Boards boards;
    private final Languages languages;
    private final Clock clock;

    ReportPages(StaffPages pages, Inbox inbox, Answering answering, Boards boards, Languages languages, Clock clock) {
        this.pages = pages;
        this.inbox = inbox;
        this.answering = answering;
        this.boards = boards;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(REPORT)
    ResponseEntity<byte[]> report(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        return form(HttpStatus.OK, language, id, who, Concern.NOTHING, Map.of());
    }

    /** The same form with what was typed in it, to change it. */
    @PostMapping(path = REPORT + "/change", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> change(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            SignedIn who) {
        return form(HttpStatus.OK, language, id, who, Concern.of(form), Map.of());
    }

    /** The letter as it would be; nothing is kept. */
    @PostMapping(path = REPORT + "/look", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> look(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            SignedIn who) {
        return look(language, id, Concern.of(form), who);
    }

    private ResponseEntity<byte[]> look(String language, UUID id, Concern typed, SignedIn who) {
        Optional<Area> board = boards.of(typed.municipality());
        Map<String, String> faults = typed.faults(board.isPresent());
        if (board.isEmpty() || !faults.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, language, id, who, typed, faults);
        }
        Optional<MessageText> letter = letter(typed, board.get(), who);
        if (letter.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, language, id, who, typed, Map.of("concern", "too-long"));
        }
        thread(who, id);
        return answer(
                HttpStatus.OK,
                language,
                id,
                "letter",
                who,
                Map.of(
                        "thread", id,
                        "typed", typed,
                        "letter", letter.get().text(),
                        "board", board.get(),
                        "phones", boards.phones(board.get())));
    }

    /** @param message the report's own id: what is sent twice is kept once */
    @PostMapping(path = REPORT, consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> keep(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String message,
            SignedIn who) {
        Concern typed = Concern.of(form);
        Optional<Area> board = boards.of(typed.municipality());
        Optional<MessageText> letter =
                board.filter(any -> typed.faults(true).isEmpty()).flatMap(any -> letter(typed, any, who));
        if (letter.isEmpty()) {
            return look(language, id, typed, who);
        }
        return answering
                .report(who, id, AnswerForms.message(message), letter.get())
                .map(kept -> StaffPages.to(language, "conversations/" + id + "/report/letters"))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, String language, UUID id, SignedIn who, Concern typed, Map<String, String> faults) {
        Line line = thread(who, id).line();
        return answer(
                status,
                language,
                id,
                "report",
                who,
                Map.of(
                        "line", line,
                        "typed", typed,
                        "faults", faults,
                        "likely", boards.likely(line.about().service()),
                        "all", boards.all()));
    }

    private Optional<MessageText> letter(Concern typed, Area board, SignedIn who) {
        String at = who.hat().map(Hat::unit).map(unit -> unit.name()).orElse("");
        return typed.letter(languages.swedish(), board.name(), who.name(), at, LocalDate.now(clock));
    }

    private WholeThread thread(SignedIn who, UUID id) {
        return inbox.open(who, id).orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, String language, UUID id, String template, SignedIn who, Map<String, Object> model) {
        String path = "conversations/" + id + "/report" + BELOW.get(template);
        return pages.answer(
                status, "staff/conversations/" + template, pages.page(language, path), who, new HashMap<>(model));
    }
}
