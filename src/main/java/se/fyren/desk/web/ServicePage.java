package se.fyren.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Directory;
import se.fyren.directory.ReviewList;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.hsds.HsdsId;
import se.fyren.directory.web.FactWords;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/**
 * All that is known of one service: rules, channels, sources, and what is old or in conflict. Its address does not say
 * which service it is.
 */
@RestController
public class ServicePage {

    private final Pages pages;
    private final Directory directory;
    private final Clock clock;

    ServicePage(Pages pages, Directory directory, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.clock = clock;
    }

    /** The last part of the address of the service's page. */
    public static String address(Service service) {
        return HsdsId.ofService(service.id()).toString();
    }

    @GetMapping("/{language}/desk/services/{id}")
    ResponseEntity<byte[]> service(@PathVariable String language, @PathVariable String id) {
        Snapshot snapshot = directory.snapshot();
        ServiceFacts facts = snapshot.services().stream()
                .filter(one -> address(one.service()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Page page = pages.page(language, "desk/services/" + id);
        LocalDate today = LocalDate.now(clock);
        return pages.answer(
                HttpStatus.OK,
                "desk/service",
                page,
                Map.of(
                        "facts",
                        facts,
                        "review",
                        ReviewList.of(List.of(facts), today).items(),
                        "today",
                        today,
                        "receiving",
                        directory.on(today).receiving().contains(facts.service().id()),
                        "words",
                        new FactWords(page.texts(), snapshot)));
    }
}
