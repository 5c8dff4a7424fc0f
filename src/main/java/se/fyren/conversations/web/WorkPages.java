package se.fyren.conversations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.conversations.Opening;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.web.WorkForm.Field;
import se.fyren.conversations.web.WorkForm.Kind;
import se.fyren.conversations.web.WorkForm.Reading;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.web.Page;

/** What a professional can do at a centre: ask for advice, refer somebody, or hand over a slip. */
@RestController
class WorkPages {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final UnlistedPages pages;
    private final Receivers receivers;
    private final Correspondence correspondence;
    private final WhenAnswered whenAnswered;
    private final ReceiptPage receipts;
    private final Clock clock;

    WorkPages(
            UnlistedPages pages,
            Receivers receivers,
            Correspondence correspondence,
            WhenAnswered whenAnswered,
            ReceiptPage receipts,
            Clock clock) {
        this.pages = pages;
        this.receivers = receivers;
        this.correspondence = correspondence;
        this.whenAnswered = whenAnswered;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Nobody is told to whom by an address: only forms lead here. */
    @GetMapping({
        "/{language}/work",
        "/{language}/consult",
        "/{language}/consulted",
        "/{language}/refer",
        "/{language}/referred",
        "/{language}/slip"
    })
    ResponseEntity<byte[]> nothingHere(@PathVariable String language) {
        return pages.to(pages.page(language, "").to(""), "");
    }

    @PostMapping(path = "/{language}/work", consumes = FORM)
    ResponseEntity<byte[]> ways(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        Page page = pages.page(language, "work");
        String service = Writing.word(form, "service");
        return receivers
                .find(service)
                .map(one -> pages.answer(HttpStatus.OK, "work", page, Map.of("service", one.service())))
                .orElseGet(() -> pages.closed(page, Map.of("service", List.of(service)), ""));
    }

    @PostMapping(path = "/{language}/consult", consumes = FORM)
    ResponseEntity<byte[]> consult(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        return form(HttpStatus.OK, language, WorkForm.of(Kind.CONSULT, form), Map.of());
    }

    @PostMapping(path = "/{language}/refer", consumes = FORM)
    ResponseEntity<byte[]> refer(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        return form(HttpStatus.OK, language, WorkForm.of(Kind.REFER, form), Map.of());
    }

    @PostMapping(path = "/{language}/consulted", consumes = FORM)
    ResponseEntity<byte[]> consulted(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        return send(language, WorkForm.of(Kind.CONSULT, form));
    }

    @PostMapping(path = "/{language}/referred", consumes = FORM)
    ResponseEntity<byte[]> referred(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        return send(language, WorkForm.of(Kind.REFER, form));
    }

    private ResponseEntity<byte[]> send(String language, WorkForm form) {
        return switch (form.read(LocalDate.now(clock))) {
            case Reading.Wrong wrong -> form(HttpStatus.BAD_REQUEST, language, form, wrong.faults());
            case Reading.Said said -> send(language, form, said.opening());
        };
    }

    private ResponseEntity<byte[]> send(String language, WorkForm form, Opening opening) {
        Page page = pages.page(language, form.kind() == Kind.CONSULT ? "consulted" : "referred");
        return switch (correspondence.begin(form.service(), opening, form.once(), page.language())) {
            case Begun.With with -> receipts.of(with.receipt(), page, form.service(), form.said(), form.once());
            case Begun.Left left -> receipts.removed(language);
            case Begun.Shown shown -> receipts.kept(language);
            case Begun.NotReceiving no -> pages.closed(page, form.said(), form.kept());
            case Begun.KeyReused reused ->
                form(HttpStatus.BAD_REQUEST, language, form.anew(), Map.of(Field.TEXT, Faults.SENT_BEFORE));
        };
    }

    private ResponseEntity<byte[]> form(HttpStatus status, String language, WorkForm form, Map<Field, String> wrong) {
        String name = form.kind() == Kind.CONSULT ? "consult" : "refer";
        Page page = pages.page(language, name);
        return receivers
                .find(form.service())
                .map(ServiceOnDay::service)
                .map(service -> pages.answer(status, name, page, model(service, form, wrong)))
                .orElseGet(() -> pages.closed(page, form.said(), form.kept()));
    }

    private Map<String, Object> model(Service service, WorkForm form, Map<Field, String> wrong) {
        Map<String, Object> model = new HashMap<>(whenAnswered.at(form.service()));
        model.put("service", service);
        model.put("form", form);
        model.put("wrong", wrong);
        return model;
    }
}
