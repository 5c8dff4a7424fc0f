/**
 * Natten: when the modules do what is to be done once a day. A bean that is {@link se.fyren.night.NightWork} is found and
 * done; nothing else in Fyren has an hour of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.fyren.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
