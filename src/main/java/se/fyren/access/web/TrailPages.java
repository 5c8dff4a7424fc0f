package se.fyren.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.Scope;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.Roster;
import se.fyren.access.audit.Place;
import se.fyren.access.audit.TrailEntry;
import se.fyren.access.audit.TrailPage;
import se.fyren.access.audit.TrailPage.Broken;
import se.fyren.access.audit.TrailPage.Read;
import se.fyren.access.audit.TrailReading;
import se.fyren.web.NotFound;

/** The trail, for a unit's auditors and for who answers for what was read. A month at a time, the newest first. */
@RestController
class TrailPages {

    private static final int DAYS = 31;
    private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 1);

    private final StaffPages pages;
    private final Gate gate;
    private final TrailReading trail;
    private final Roster roster;
    private final Clock clock;

    TrailPages(StaffPages pages, Gate gate, TrailReading trail, Roster roster, Clock clock) {
        this.pages = pages;
        this.gate = gate;
        this.trail = trail;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * The entries of a month.
     *
     * @param through the last day; today where it is left out
     * @param before the number to go on before, where the page before ended within a day
     */
    @GetMapping("/{language}/staff/trail")
    ResponseEntity<byte[]> read(
            @PathVariable String language,
            @RequestParam(required = false) @Nullable LocalDate through,
            @RequestParam(required = false) @Nullable Long before,
            SignedIn who) {
        LocalDate last = within(through);
        Place from = before == null ? Place.through(last) : new Place(last, before);
        Map<String, Object> model = gate.list(
                        who,
                        Act.LIST,
                        Part.OUTLINE,
                        Thing.TRAIL,
                        scope -> model(who, scope, last.minusDays(DAYS), from))
                .orElseThrow(NotFound::new);
        return pages.answer(HttpStatus.OK, "staff/trail", pages.page(language, "trail"), who, model);
    }

    /** The day that was asked for, if the trail can have any there. */
    private LocalDate within(@Nullable LocalDate asked) {
        LocalDate today = LocalDate.now(clock);
        if (asked == null || asked.isAfter(today)) {
            return today;
        }
        return asked.isBefore(EARLIEST) ? EARLIEST : asked;
    }

    private Map<String, Object> model(SignedIn who, Scope scope, LocalDate first, Place from) {
        TrailPage page = trail.read(who, scope, first, from);
        List<TrailEntry> entries =
                switch (page) {
                    case Read read -> read.newestFirst();
                    case Broken _ -> List.of();
                };
        Map<String, Object> model = new HashMap<>();
        model.put("entries", entries);
        model.put(
                "names",
                roster.namesOf(entries.stream()
                        .map(entry -> entry.asked().staff())
                        .distinct()
                        .toList()));
        model.put(
                "older",
                page instanceof Read read && read.older() != null ? read.older() : new Place(first.minusDays(1), 0));
        model.put("broken", page instanceof Broken broken ? broken.number() : 0L);
        return model;
    }
}
