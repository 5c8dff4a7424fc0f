package se.fyren.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Channel;
import se.fyren.directory.Directory;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;
import se.fyren.guide.web.County;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;
import se.fyren.web.PublicAddress;

/** A card to give away: folded, it says outside nothing of what it is about. */
@RestController
class CardPage {

    private static final int FITS = 4;

    private final Pages pages;
    private final Directory directory;
    private final PublicAddress address;
    private final Clock clock;

    CardPage(Pages pages, Directory directory, PublicAddress address, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/{language}/desk/card")
    ResponseEntity<byte[]> card(@PathVariable String language) {
        return card(language, "");
    }

    @PostMapping(path = "/{language}/desk/card", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> card(
            @PathVariable String language, @RequestParam(name = "municipality", defaultValue = "") String code) {
        Page page = pages.page(language, "desk/card").orElseThrow(NotFound::new);
        Snapshot snapshot = directory.snapshot();
        Optional<MunicipalityCode> chosen = Optional.of(code.strip())
                .filter(MunicipalityCode::isCode)
                .map(MunicipalityCode::new)
                .filter(snapshot::knows);
        Map<String, Object> model = new HashMap<>();
        model.put("counties", County.of(snapshot));
        model.put("chosen", chosen.map(MunicipalityCode::value).orElse(""));
        model.put("numbers", numbers(chosen.orElse(null)));
        model.put("address", address.toType());
        boolean wrong = chosen.isEmpty() && !code.isBlank();
        return pages.answer(wrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK, "desk/card", page, model);
    }

    /** The open centres first, then the lines that anyone may call; only what is open and has a number. */
    private List<CardNumber> numbers(@Nullable MunicipalityCode municipality) {
        List<CardNumber> numbers = new ArrayList<>();
        for (Kind kind : List.of(Kind.MIKA, Kind.KAST, Kind.LINE, Kind.YOUNG)) {
            for (Door door : new Guide(directory.on(LocalDate.now(clock))).byPlace(municipality)) {
                if (door.service().kind() == kind && door.isOpen()) {
                    door.channels().stream()
                            .filter(Channel::answersAtOnce)
                            .limit(1)
                            .forEach(one ->
                                    numbers.add(new CardNumber(door.service().name(), String.valueOf(one.printed()))));
                }
            }
        }
        return numbers.stream().limit(FITS).toList();
    }
}
