package se.fyren.post;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.fyren.web.WrongSetting;

/** Mejlserver: to which mail is handed, and from whom; none where {@code FYREN_MAIL_HOST} is not set. */
@Component
public final class MailServer {

    private static final String PATIENCE_IN_MILLISECONDS = "10000";

    private final String host;
    private final String port;
    private final String user;
    private final String password;
    private final Protection protection;
    private final @Nullable MailAddress from;

    MailServer(
            @Value("${fyren.mail.host:}") String host,
            @Value("${fyren.mail.port:}") String port,
            @Value("${fyren.mail.user:}") String user,
            @Value("${fyren.mail.password:}") String password,
            @Value("${fyren.mail.tls:}") String tls,
            @Value("${fyren.mail.from:}") String from) {
        this.host = host.strip();
        this.protection = Protection.of(tls, this.host);
        this.port = port.isBlank() ? protection.port : port.strip();
        this.user = user;
        this.password = password;
        this.from = MailAddress.of(from).orElse(null);
        if (isSet() && this.from == null) {
            throw new WrongSetting(
                    "FYREN_MAIL_FROM must say from which address mail is sent, such as fyren@example.se.");
        }
        if (!this.port.matches("[1-9][0-9]{0,4}")) {
            throw new WrongSetting("FYREN_MAIL_PORT is no port.");
        }
    }

    /** Skydd: how what goes to the server is kept from others. */
    private enum Protection {
        STARTTLS("587"),
        TLS("465"),
        NONE("25");

        private final String port;

        Protection(String port) {
            this.port = port;
        }

        static Protection of(String written, String host) {
            boolean isHere = host.equals("localhost") || host.equals("::1") || host.matches("127[.0-9]+");
            if (written.isBlank()) {
                return isHere ? NONE : STARTTLS;
            }
            return Stream.of(values())
                    .filter(one -> one.name().equalsIgnoreCase(written.strip()))
                    .filter(one -> isHere || one != NONE)
                    .findFirst()
                    .orElseThrow(() -> new WrongSetting(
                            "FYREN_MAIL_TLS is starttls or tls; none only where FYREN_MAIL_HOST is this machine."));
        }
    }

    /** Whether mail is sent at all. */
    public boolean isSet() {
        return !host.isEmpty();
    }

    /** From whom mail comes. */
    public MailAddress from() {
        if (from == null) {
            throw new IllegalStateException("No mail is sent");
        }
        return from;
    }

    /** What mail is made and handed over with. */
    public Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", port);
        settings.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(protection == Protection.TLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(protection == Protection.STARTTLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Else it would tell the machine's own name.
        settings.setProperty("mail.smtp.localhost", from().domain());
        settings.setProperty("mail.smtp.from", from().address());
        settings.setProperty("mail.smtp.connectiontimeout", PATIENCE_IN_MILLISECONDS);
        settings.setProperty("mail.smtp.timeout", PATIENCE_IN_MILLISECONDS);
        settings.setProperty("mail.smtp.writetimeout", PATIENCE_IN_MILLISECONDS);
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }

    @Override
    public String toString() {
        return "MailServer[…]";
    }
}
