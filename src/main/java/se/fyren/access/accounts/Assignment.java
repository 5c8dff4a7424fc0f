package se.fyren.access.accounts;

import java.util.UUID;
import se.fyren.access.Hat;

/**
 * Uppdrag: what somebody is assigned to do, and whether they have been let in to the unit.
 *
 * @param isLetIn whether they hold a share of the key that their role needs, or need none
 */
public record Assignment(UUID staff, Hat hat, boolean isLetIn) {}
