package se.fyren.web;

/** Felaktig inställning: a setting says what cannot be; Fyren does not start, and says so in this sentence. */
public final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WrongSetting(String sentence) {
        super(sentence);
    }
}
