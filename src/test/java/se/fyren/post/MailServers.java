package se.fyren.post;

/** The mail server of a test. */
public final class MailServers {

    private MailServers() {}

    /** On this machine, without encryption. */
    public static MailServer on(int port) {
        return new MailServer("127.0.0.1", String.valueOf(port), "", "", "", "fyren@fyren.example");
    }
}
