package se.fyren.night;

/**
 * Nattarbete: what is done once every night, and soon after the start. Done twice it does no more than once. Where it fails
 * by an exception, its kind is told, the other work is done, and the next night does what this one would have.
 */
public interface NightWork {

    void perform();
}
