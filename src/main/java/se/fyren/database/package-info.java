/**
 * Gives Fyren its database: an external PostgreSQL when {@code fyren.database.url} names one, otherwise an embedded
 * PostgreSQL in the data folder. Other modules meet it only as Spring's {@code DataSource}.
 *
 * <p>The embedded server writes through to disk, listens on 127.0.0.1 only, never runs as root and never outlives
 * Fyren. Its life: unpacked once, created once, started with Fyren, started again if it dies, stopped with Fyren.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.fyren.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
