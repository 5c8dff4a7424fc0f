package se.fyren.access;

/** Larm: what nobody may miss who wears the hat of a unit, so that every page of theirs tells it. */
public interface Alarm {

    /** How many things wait at the unit for a second pair of eyes; 0 for whoever is to know of none. */
    int waiting(SignedIn who);
}
