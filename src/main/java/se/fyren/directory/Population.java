package se.fyren.directory;

import java.time.LocalDate;
import se.fyren.kernel.MunicipalityCode;

/** Folkmängd: how many people lived in a municipality on a day. */
public record Population(MunicipalityCode municipality, LocalDate date, int count, String source) {}
