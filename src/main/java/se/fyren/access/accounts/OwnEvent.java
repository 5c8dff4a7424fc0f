package se.fyren.access.accounts;

import java.time.LocalDate;

/** Händelse på det egna kontot: what happened, and on which day; never where from or in which browser. */
public record OwnEvent(LocalDate day, AccountEvent event) {}
