@NullMarked
package se.fyren.conversations.desk;

import org.jspecify.annotations.NullMarked;
