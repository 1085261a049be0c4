package org.manabiya.core.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manabiya.core.data.CoreData;

/** The mail server of the settings, reached by SMTP. Neither what it is sent nor to whom stands in the log. */
public final class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());
    private static final String PATIENCE = "15000";
    /** What Angus Mail says in place of an answer when the server hangs up. */
    private static final String HUNG_UP = "[EOF]";

    /** How the way to the server is kept secret. */
    public enum Tls {
        /** Not at all: for a server on the same machine or network. */
        NONE,
        /** RFC 3207: turns to TLS before anything is said, or gives up. */
        STARTTLS,
        /** RFC 8314: TLS from the first byte. */
        TLS
    }

    /**
     * How to reach it.
     *
     * @param user blank where the server asks for none
     * @param from the sender on every mail
     */
    public record Way(String host, int port, Tls tls, String user, String password, String from) {}

    private final Way way;
    private final Clock clock;
    private final Session session;

    public MailServer(Way way, Clock clock) {
        this.way = way;
        this.clock = clock;
        this.session = Session.getInstance(settings(way));
    }

    private static Properties settings(Way way) {
        Properties settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.host", way.host());
        settings.setProperty("mail.smtp.port", String.valueOf(way.port()));
        settings.setProperty("mail.smtp.auth", String.valueOf(!way.user().isBlank()));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(way.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(way.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(way.tls() == Tls.TLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        settings.setProperty("mail.smtp.timeout", PATIENCE);
        settings.setProperty("mail.smtp.writetimeout", PATIENCE);
        settings.setProperty("mail.smtp.from", way.from());
        return settings;
    }

    /** Hands the mail over, with an end to waiting on every step. */
    public Delivery send(Letter letter) {
        Delivery delivery = Delivery.NOT_TAKEN;
        try (Transport transport = session.getTransport()) {
            MimeMessage message = message(letter);
            transport.connect(blankAsNull(way.user()), blankAsNull(way.password()));
            delivery = handOver(transport, message);
        } catch (MessagingException noWayOrNoGoodbye) {
            tell(delivery, noWayOrNoGoodbye);
        }
        return delivery;
    }

    private static Delivery handOver(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.SENT;
        } catch (MessagingException failure) {
            boolean answered = failure instanceof SendFailedException refused && !hungUp(refused);
            return tell(answered ? Delivery.NOT_TAKEN : Delivery.UNKNOWN, failure);
        }
    }

    private static boolean hungUp(SendFailedException refused) {
        return refused.getMessage() != null && refused.getMessage().contains(HUNG_UP);
    }

    /** A server's answer often quotes the address, so the log has only the kind of failure. */
    private static Delivery tell(Delivery delivery, MessagingException failure) {
        LOG.log(Level.WARNING, "The mail server failed: {0}, the mail is {1}", new Object[] {
            failure.getClass().getSimpleName(), delivery
        });
        return delivery;
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        String domain = way.from().substring(way.from().lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
            }
        };
        message.setFrom(new InternetAddress(way.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(CoreData.JAPAN)));
        // RFC 3834: nobody's holiday reply is meant for a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        }
        message.saveChanges();
        return message;
    }

    private static String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
