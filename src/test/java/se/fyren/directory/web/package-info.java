@NullMarked
package se.fyren.directory.web;

import org.jspecify.annotations.NullMarked;
