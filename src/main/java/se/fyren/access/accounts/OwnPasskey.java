package se.fyren.access.accounts;

import java.time.LocalDate;

/** En egen passnyckel, as its owner sees it. */
public record OwnPasskey(String id, String label, LocalDate addedOn) {}
