package se.fyren.access.audit;

import java.time.LocalDate;
import se.fyren.access.Asked;

/** One entry of the trail, opened by somebody whom it is sealed to. */
public record TrailEntry(long number, LocalDate day, Asked asked) {}
