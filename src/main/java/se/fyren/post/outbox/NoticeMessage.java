package se.fyren.post.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import se.fyren.post.Mail;
import se.fyren.post.MailAddress;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/** A notice as it goes: plain text without a link, and with an id by which a mail that came twice is known. */
final class NoticeMessage extends MimeMessage {

    private final String id;

    NoticeMessage(Session session, String id, Mail mail, MailAddress from, Texts texts, Instant now)
            throws MessagingException {
        super(session);
        this.id = "<" + id + "@" + from.domain() + ">";
        String key = "post." + Codes.of(mail.notice());
        setFrom(new InternetAddress(from.address()));
        setRecipient(RecipientType.TO, new InternetAddress(mail.to().address()));
        setSubject(texts.of(key), UTF_8.name());
        setText(texts.of(key + ".text") + "\n", UTF_8.name());
        // Nobody's holiday answers it (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        setSentDate(Date.from(now));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
