/**
 * Katalogen som filer: once a day the whole directory is written as files under a stated licence, for whoever wants to
 * take it along. The files are public, and nothing in them is about a person.
 *
 * <p>Life cycle: an export is made of what the database holds at one moment, appears whole in the data folder, is
 * served from then on, and is taken away when the next one has come.
 */
@NullMarked
package se.fyren.directory.export;

import org.jspecify.annotations.NullMarked;
