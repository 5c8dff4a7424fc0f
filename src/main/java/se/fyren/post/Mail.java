package se.fyren.post;

/**
 * Mejl: one notice to one address.
 *
 * @param language in which it is written, by its code
 */
public record Mail(MailAddress to, String language, Notice notice) {

    @Override
    public String toString() {
        return "Mail[…]";
    }
}
