package se.fyren.access.audit;

import java.time.LocalDate;

/** One entry in its place in the chain. */
final class Link {

    private final long number;
    private final LocalDate day;
    private final byte[] sealed;
    private final Mac mac;

    Link(long number, LocalDate day, byte[] sealed, Mac mac) {
        this.number = number;
        this.day = day;
        this.sealed = sealed.clone();
        this.mac = mac;
    }

    long number() {
        return number;
    }

    LocalDate day() {
        return day;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    Mac mac() {
        return mac;
    }

    /** The head of the chain that ends here. */
    Head head() {
        return new Head(number, mac);
    }

    @Override
    public String toString() {
        return "Link[" + number + "]";
    }
}
