package se.fyren.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Källa: where a fact was read.
 *
 * @param id the stable name that answers cite
 * @param publisher the organisation that published it
 * @param guide whether it is the national guide for professionals
 * @param title what it is called, in Swedish
 * @param address where it was seen
 * @param published the day it bears, null where it bears none
 */
public record Source(
        String id,
        String publisher,
        boolean guide,
        String title,
        String address,
        @Nullable LocalDate published) {}
