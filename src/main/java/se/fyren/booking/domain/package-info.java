/** Which times are free, who takes them, what staff see of them, and the tables that hold it. */
@NullMarked
package se.fyren.booking.domain;

import org.jspecify.annotations.NullMarked;
