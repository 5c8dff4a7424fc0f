/**
 * Whole journeys: a person with a browser, or a program, against all of Fyren with a real database behind it. What
 * would leave the machine is caught on the way.
 */
@NullMarked
package se.fyren.journeys;

import org.jspecify.annotations.NullMarked;
