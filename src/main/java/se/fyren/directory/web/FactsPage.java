package se.fyren.directory.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Directory;
import se.fyren.directory.ReviewList;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.export.DailyExport;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/**
 * Every fact with its source, and the list of what is in conflict, old or undated. All on one page: an address of its
 * own for each service would tell a browser's history what somebody read about.
 */
@RestController
class FactsPage {

    private final Pages pages;
    private final Directory directory;
    private final DailyExport export;
    private final Clock clock;

    FactsPage(Pages pages, Directory directory, DailyExport export, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/{language}/facts")
    ResponseEntity<byte[]> facts(@PathVariable String language) {
        Page page = pages.page(language, "facts");
        Snapshot snapshot = directory.snapshot();
        List<ServiceFacts> services = snapshot.services().stream()
                .sorted(Comparator.comparing(
                        one -> one.service().name(), Collator.getInstance(Locale.forLanguageTag("sv"))))
                .toList();
        return pages.answer(
                HttpStatus.OK,
                "directory/facts",
                page,
                Map.of(
                        "services",
                        services,
                        "review",
                        ReviewList.of(services, LocalDate.now(clock)),
                        "words",
                        new FactWords(page.texts(), snapshot),
                        "exported",
                        export.day()));
    }
}
