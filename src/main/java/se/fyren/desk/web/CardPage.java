package se.fyren.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import se.fyren.directory.Role;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;
import se.fyren.guide.web.Counties;
import se.fyren.guide.web.Wording;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.Page;
import se.fyren.web.Pages;
import se.fyren.web.PublicAddress;

/** A card to give away: folded, it says outside nothing of what it is about. */
@RestController
class CardPage {

    private static final int FITS = 4;
    private static final Age AN_ADULT = new Age(30);
    private static final List<Channel.Type> WAYS =
            List.of(Channel.Type.PHONE, Channel.Type.SMS, Channel.Type.WEB, Channel.Type.EMAIL);

    private final Pages pages;
    private final Directory directory;
    private final Counties counties;
    private final PublicAddress address;
    private final Clock clock;

    CardPage(Pages pages, Directory directory, Counties counties, PublicAddress address, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.counties = counties;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/{language}/desk/card")
    ResponseEntity<byte[]> card(@PathVariable String language) {
        return card(language, "", "");
    }

    @PostMapping(path = "/{language}/desk/card", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> card(
            @PathVariable String language,
            @RequestParam(name = "municipality", defaultValue = "") String code,
            @RequestParam(name = "role", defaultValue = "") String whose) {
        Page page = pages.page(language, "desk/card");
        Snapshot snapshot = directory.snapshot();
        Optional<MunicipalityCode> chosen = snapshot.municipality(code.strip());
        Role role = whose.equals(Role.BUYER.code()) ? Role.BUYER : Role.OWN_EXPERIENCE;
        Map<String, Object> model = new HashMap<>();
        model.put("counties", counties.of(snapshot));
        model.put("chosen", chosen.map(MunicipalityCode::value).orElse(""));
        model.put("role", role);
        model.put("numbers", numbers(chosen.orElse(null), role));
        model.put("address", address.toType());
        boolean wrong = chosen.isEmpty() && !code.isBlank();
        model.put("wrong", wrong);
        return pages.answer(wrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK, "desk/card", page, model);
    }

    /** What is open to the person there, in the guide's order; a place without a number is named by its address. */
    private List<CardNumber> numbers(@Nullable MunicipalityCode municipality, Role role) {
        Situation situation = new Situation(role, AN_ADULT, municipality, Set.of());
        return new Guide(directory.on(LocalDate.now(clock)))
                .advise(situation).doors().stream()
                        .filter(Door::isOpen)
                        .flatMap(door -> door.channels().stream()
                                .filter(channel -> channel.value() != null && WAYS.contains(channel.type()))
                                .min(Comparator.comparingInt(channel -> WAYS.indexOf(channel.type())))
                                .map(channel -> new CardNumber(door.service().name(), Wording.readable(channel)))
                                .stream())
                        .limit(FITS)
                        .toList();
    }
}
