/** How the directory's facts are read for one situation: a policy for each question, and the order of the doors. */
@NullMarked
package se.fyren.guide.domain;

import org.jspecify.annotations.NullMarked;
