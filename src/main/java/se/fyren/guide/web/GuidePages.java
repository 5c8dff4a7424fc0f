package se.fyren.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Directory;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Advice;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/** The questions, the answer, and the letter to the home municipality. */
@RestController
class GuidePages {

    private final Pages pages;
    private final Questions questions;
    private final Directory directory;
    private final Clock clock;

    GuidePages(Pages pages, Questions questions, Directory directory, Clock clock) {
        this.pages = pages;
        this.questions = questions;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/{language}/")
    void questions(
            @PathVariable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String acceptEncoding,
            HttpServletResponse response)
            throws IOException {
        questions.unanswered(pages.forWhoAsks(pages.page(language, ""))).sendTo(response, acceptEncoding);
    }

    /** The questions with a municipality already chosen, for its own site to link to; it says nothing of who comes. */
    @GetMapping("/{language}/from/{municipality}")
    ResponseEntity<byte[]> from(@PathVariable String language, @PathVariable String municipality) {
        MunicipalityCode code = directory.snapshot().municipality(municipality).orElseThrow(NotFound::new);
        return questions.from(pages.page(language, "from/" + code), code);
    }

    /** The answer has no address of its own to come back to: reloading asks anew. */
    @GetMapping("/{language}/answer")
    ResponseEntity<Void> nothingToAnswer(@PathVariable String language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(pages.page(language, "").to("")))
                .build();
    }

    @PostMapping(path = "/{language}/answer", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> answer(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        // Answers in an address would stay in a history; only a form's body is read.
        if (request.getQueryString() != null) {
            return nothingToAnswer(language);
        }
        Answers answers = Answers.of(form);
        Snapshot snapshot = directory.snapshot();
        return switch (answers.read(snapshot)) {
            case Answers.Reading.Wrong wrong ->
                questions.wronglyAnswered(pages.page(language, "answer"), answers, wrong.fields());
            case Answers.Reading.Said said ->
                answer(pages.page(language, "answer"), snapshot, answers, said.situation());
        };
    }

    @GetMapping("/{language}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String language) {
        return pages.answer(
                HttpStatus.OK, "guide/letter", pages.page(language, "letter"), Map.of("swedish", pages.swedish()));
    }

    private ResponseEntity<byte[]> answer(Page page, Snapshot snapshot, Answers answers, Situation situation) {
        LocalDate today = LocalDate.now(clock);
        DirectoryOnDay known = directory.on(today);
        Wording wording = new Wording(page.texts(), snapshot, situation.municipality());
        Advice advice = new Guide(known).advise(situation);
        boolean someoneAnswers = advice.doors().getFirst().hasSomeoneThere() && !advice.hasClosed();
        Map<String, Object> model = new HashMap<>();
        model.put("answers", answers);
        model.put("situation", situation);
        model.put("advice", advice);
        model.put("lines", someoneAnswers ? List.of() : Line.of(known, situation, wording));
        model.put("child", questions.childsDoor());
        model.put("today", today);
        model.put("wording", wording);
        return pages.answer(HttpStatus.OK, "guide/answer", page, model);
    }
}
