package se.fyren.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs against all of Fyren, which is started once and shared. A test asks for {@link Visitors} or for a {@link Caller}
 * by a parameter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(JourneyExtension.class)
@interface Journey {}
