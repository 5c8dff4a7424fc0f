/** Identitetsleverantörerna: municipalities' own sign-in (OpenID Connect), as one proof of who somebody is. */
@NullMarked
package se.fyren.access.provider;

import org.jspecify.annotations.NullMarked;
