/**
 * Skalet: what every page and every answer stands in. Layout, languages, the way to leave, headers, errors. It knows no
 * subject: a page brings its own words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package se.fyren.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
