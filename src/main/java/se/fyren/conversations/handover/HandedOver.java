package se.fyren.conversations.handover;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Överlämnat: a centre has handed somebody over to coordinators, by that person's consent.
 *
 * @param handover by which it is opened
 * @param unit the coordinators'
 */
public record HandedOver(UUID handover, UUID unit, LocalDate day) {}
