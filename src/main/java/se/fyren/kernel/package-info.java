/**
 * Value types that every module speaks in: area codes, ages, periods, phone numbers. They know nothing of Fyren's
 * modules, hold no state and refuse what is not a value of theirs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.fyren.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
