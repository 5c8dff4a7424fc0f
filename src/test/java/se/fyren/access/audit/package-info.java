@NullMarked
package se.fyren.access.audit;

import org.jspecify.annotations.NullMarked;
