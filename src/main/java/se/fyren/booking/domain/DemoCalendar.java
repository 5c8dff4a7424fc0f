package se.fyren.booking.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Centres;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.Resource;
import se.fyren.booking.Terms;
import se.fyren.mode.Mode;

/** The demo's hours and rooms, from the day on which it is first started. They lie beside the demo's staff, not in the jar. */
@Component
class DemoCalendar {

    private static final Terms TERMS = new Terms(45, 15, 2, 60);
    private static final int AFTER_THE_DEMOS_STAFF = 150;

    private final Mode mode;
    private final Centres centres;
    private final Calendars calendars;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoCalendar(Mode mode, Centres centres, Calendars calendars, TransactionOperations transaction, Clock clock) {
        this.mode = mode;
        this.centres = centres;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(AFTER_THE_DEMOS_STAFF)
    void open() {
        if (mode.isDemo()) {
            transaction.executeWithoutResult(status -> services().forEach(service -> centres.receiving(service)
                    .map(Centres.Centre::unit)
                    .filter(unit -> calendars.terms(unit).isEmpty())
                    .ifPresent(unit -> open(service, unit))));
        }
    }

    private static Set<String> services() {
        return rows("fyren/hours.csv").stream().map(row -> row.get("service")).collect(Collectors.toSet());
    }

    private void open(String service, UUID unit) {
        calendars.put(unit, TERMS);
        of(service, "fyren/rooms.csv")
                .forEach(row -> calendars.put(
                        unit, new Resource(UUID.randomUUID(), Kind.valueOf(row.get("kind")), row.get("name"), null)));
        centres.counsellors(unit).forEach(one -> of(service, "fyren/hours.csv")
                .forEach(row -> calendars.add(unit, hours(row, one.staff(), LocalDate.now(clock)))));
    }

    private static Hours hours(CSVRecord row, UUID counsellor, LocalDate today) {
        return new Hours(
                UUID.randomUUID(),
                counsellor,
                DayOfWeek.valueOf(row.get("weekday")),
                LocalTime.parse(row.get("opens")),
                LocalTime.parse(row.get("closes")),
                Arrays.stream(row.get("kinds").split(" ")).map(Kind::valueOf).collect(Collectors.toSet()),
                false,
                today,
                null);
    }

    private static List<CSVRecord> of(String service, String file) {
        return rows(file).stream()
                .filter(row -> row.get("service").equals(service))
                .toList();
    }

    private static List<CSVRecord> rows(String file) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)))
                    .getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
