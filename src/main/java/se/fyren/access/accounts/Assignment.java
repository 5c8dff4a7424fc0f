package se.fyren.access.accounts;

import java.util.UUID;
import se.fyren.access.Hat;

/**
 * Uppdrag: what somebody is assigned to do, and whether they have been let in to the unit.
 *
 * @param isLetIn whether they hold a share of the key that their role needs, or need none
 * @param isLastWithKey whether nobody else holds a share of that key: when theirs is taken away, nobody can open what has
 *     been sealed to the unit until then
 */
public record Assignment(UUID staff, Hat hat, boolean isLetIn, boolean isLastWithKey) {}
