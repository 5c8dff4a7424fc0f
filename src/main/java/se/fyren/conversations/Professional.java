package se.fyren.conversations;

/** Yrkesperson: who asks in their profession, with name and employer. */
public record Professional(ShortText name, ShortText employer) implements Enclosure {

    @Override
    public String toString() {
        return "Professional[…]";
    }
}
