package se.fyren.booking;

import java.util.UUID;

/** Kalenderändring: what staff change of when and where those of their unit can be met. */
public sealed interface CalendarChange {

    /** Villkor: how it takes bookings. */
    record SetTerms(Terms terms) implements CalendarChange {}

    /** Ny mottagningstid: hours more. */
    record AddHours(Hours hours) implements CalendarChange {}

    /** Ny frånvaro: an absence more. */
    record AddAbsence(Absence absence) implements CalendarChange {}

    /** Resurs: a room or a line more, or as it is now. */
    record PutResource(Resource resource) implements CalendarChange {}

    /** Borttaget: the hours, or the absence, of that id are gone. What has been booked in them stands. */
    record Remove(UUID id) implements CalendarChange {}
}
