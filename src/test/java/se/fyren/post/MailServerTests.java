package se.fyren.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.junit.jupiter.api.Test;
import se.fyren.web.WrongSetting;

class MailServerTests {

    private static final String FROM = "fyren@fyren.example";

    @Test
    void withoutAHostNoMailIsSent() {
        assertThat(new MailServer("", "", "", "", "", "").isSet()).isFalse();
    }

    @Test
    void whatCannotBeIsSaidAtTheStart() {
        assertThatThrownBy(() -> new MailServer("mail.example.se", "", "", "", "none", FROM))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("FYREN_MAIL_TLS");
        assertThatThrownBy(() -> new MailServer("127.0.0.1", "", "", "", "ssl", FROM))
                .hasMessageContaining("FYREN_MAIL_TLS");
        assertThatThrownBy(() -> new MailServer("mail.example.se", "", "", "", "", "Fyren <x>"))
                .hasMessageContaining("FYREN_MAIL_FROM");
        assertThatThrownBy(() -> new MailServer("mail.example.se", "smtp", "", "", "", FROM))
                .hasMessageContaining("FYREN_MAIL_PORT");
    }

    @Test
    void aServerThatDoesNotEncryptGetsNothingUnlessItIsThisMachine() {
        GreenMail plain = new GreenMail(ServerSetup.SMTP.dynamicPort());
        plain.start();
        try {
            assertThatThrownBy(() -> connect(plain, "starttls")).isInstanceOf(MessagingException.class);
            assertThatCode(() -> connect(plain, "")).doesNotThrowAnyException();
        } finally {
            plain.stop();
        }
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNothing() {
        GreenMail encrypting = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        encrypting.start();
        try {
            assertThatThrownBy(() -> connect(encrypting, "tls"))
                    .isInstanceOf(MessagingException.class)
                    .hasRootCauseMessage("unable to find valid certification path to requested target");
        } finally {
            encrypting.stop();
        }
    }

    private static void connect(GreenMail server, String tls) throws MessagingException {
        int port = (server.getSmtp() == null ? server.getSmtps() : server.getSmtp()).getPort();
        MailServer meant = new MailServer("localhost", String.valueOf(port), "", "", tls, FROM);
        try (Transport transport = meant.session().getTransport()) {
            transport.connect();
        }
    }
}
