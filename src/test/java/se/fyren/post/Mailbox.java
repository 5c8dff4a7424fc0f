package se.fyren.post;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** A real mail server with everybody's mailbox, {@code name@example.se}. */
public final class Mailbox implements AutoCloseable {

    private static final String AT = "@example.se";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    public Mailbox() {
        server.start();
    }

    /** What a Fyren is started with that hands its mail to it. */
    public String[] settings() {
        return new String[] {
            "--fyren.mail.host=127.0.0.1",
            "--fyren.mail.port=" + server.getSmtp().getPort(),
            "--fyren.mail.from=fyren@fyren.example"
        };
    }

    public static MailAddress of(String name) {
        return MailAddress.of(name + AT).orElseThrow();
    }

    /** Who has got what, each as name and subject. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        try {
            for (MimeMessage one : server.getReceivedMessages()) {
                String to = one.getRecipients(RecipientType.TO)[0].toString();
                told.add(to.replace(AT, "") + " " + one.getSubject());
            }
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
        return told;
    }

    public void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
