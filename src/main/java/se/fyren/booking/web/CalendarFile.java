package se.fyren.booking.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.booking.Appointment;
import se.fyren.web.Languages;

/**
 * Kalenderfil: a time for one's own calendar (RFC 5545). It says that there is a time and nothing of what for, with whom
 * or where; its times are in UTC, which every calendar shows by its own clock.
 */
@Component
class CalendarFile {

    private static final String PRODUCT = "-//Fyren//1//SV";

    private final Languages languages;
    private final Clock clock;

    CalendarFile(Languages languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * The file; a later one replaces an earlier in the calendar.
     *
     * @param id what the calendar knows the time by
     * @param language as a browser says which it speaks
     */
    String of(Appointment time, UUID id, @Nullable String language) {
        Instant start = time.start().toInstant();
        VEvent event = new VEvent(false);
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(start.plus(Duration.ofMinutes(time.minutes()))));
        event.add(new Uid(id.toString()));
        event.add(new Sequence(time.moves()));
        event.add(new Summary(summary(language)));
        event.add(ImmutableClazz.PRIVATE);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        return written(calendar);
    }

    private String summary(@Nullable String language) {
        return languages
                .in(languages.preferred(language).code())
                .orElseGet(languages::swedish)
                .of("booking.summary");
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }
}
