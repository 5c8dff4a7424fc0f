/** Whole Fyrens in processes of their own, to which the worst is done while people write. */
@NullMarked
package se.fyren.faults;

import org.jspecify.annotations.NullMarked;
