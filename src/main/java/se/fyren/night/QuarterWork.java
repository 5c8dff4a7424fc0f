package se.fyren.night;

/**
 * Kvartsarbete: what is looked at every quarter of an hour, and soon after the start; what has hours of its own asks the
 * clock whether they have come. Done twice it does no more than once. Where it fails by an exception, its kind is told,
 * the other work is done, and the next quarter does what this one would have.
 */
public interface QuarterWork {

    void perform();
}
