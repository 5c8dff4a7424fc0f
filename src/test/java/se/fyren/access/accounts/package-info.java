@NullMarked
package se.fyren.access.accounts;

import org.jspecify.annotations.NullMarked;
