/**
 * Natten: when the modules do what is to be done at its hour. A bean that is {@link se.fyren.night.NightWork} is found and
 * done once a day, one that is {@link se.fyren.night.QuarterWork} each quarter of an hour; nothing else in Fyren has an
 * hour of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.fyren.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
