package se.fyren.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Härkomst: where a fact comes from and how old it is.
 *
 * @param source the source's id
 * @param seen the day of the page that says it, null where the page is undated
 * @param checked the last day on which somebody checked it, null where nobody is known to have
 * @param note a remark for the editors, empty where there is none
 */
public record Provenance(
        String source, @Nullable LocalDate seen, @Nullable LocalDate checked, String note) {}
