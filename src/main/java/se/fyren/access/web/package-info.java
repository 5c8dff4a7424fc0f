/** Personalsidorna: coming in, one's own account, colleagues, units and the trail; and what every staff page stands in. */
@NullMarked
@NamedInterface("pages")
package se.fyren.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
