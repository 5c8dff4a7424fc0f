/** The API of bookings. */
@NullMarked
package se.fyren.booking.web;

import org.jspecify.annotations.NullMarked;
