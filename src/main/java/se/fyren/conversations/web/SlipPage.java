package se.fyren.conversations.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Channel;
import se.fyren.directory.ServiceOnDay;
import se.fyren.web.Language;
import se.fyren.web.Page;
import se.fyren.web.PublicAddress;

/**
 * A slip to hand over: the person makes contact themselves, and nothing is told to the centre. Whoever finds it in a
 * pocket reads a number and an address, and no word of what they are for.
 */
@RestController
class SlipPage {

    private final UnlistedPages pages;
    private final Receivers receivers;
    private final PublicAddress address;

    SlipPage(UnlistedPages pages, Receivers receivers, PublicAddress address) {
        this.pages = pages;
        this.receivers = receivers;
        this.address = address;
    }

    @PostMapping(path = "/{language}/slip", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> slip(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        Page page = pages.page(language, "slip");
        String service = Writing.word(form, "service");
        Page slip = in(Writing.word(form, "in"), page);
        Map<String, List<String>> said = Map.of(
                "service", List.of(service), "in", List.of(slip.language().code()));
        return receivers
                .find(service)
                .map(one -> pages.answer(HttpStatus.OK, "slip", page, model(one, slip, said)))
                .orElseGet(() -> pages.closed(page, said, ""));
    }

    /** The slip is in the person's language, the page around it in the professional's. */
    private Page in(String chosen, Page page) {
        return page.languages().stream()
                .map(Language::code)
                .filter(chosen::equals)
                .findFirst()
                .map(code -> pages.page(code, ""))
                .orElse(page);
    }

    private Map<String, Object> model(ServiceOnDay one, Page slip, Map<String, List<String>> said) {
        List<Channel> phones = one.channels().stream()
                .filter(channel -> channel.type() == Channel.Type.PHONE && channel.value() != null)
                .limit(1)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("service", one.service());
        model.put("slip", slip);
        model.put("said", said);
        model.put("phones", phones);
        model.put("address", address.of(slip.to("")).replaceFirst("^https?://", ""));
        return model;
    }
}
