package org.manabiya.core.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.manabiya.core.data.Ids;
import org.manabiya.core.text.Languages;
import org.manabiya.core.text.Wording;

/** Writes to people. Every mail says why it came and how to end it, and holds no name of anybody but a link to where the names are. */
@Dependent
public class Post {
    /** What a mail says; the frame around it is added. */
    public record Message(String subject, String text) {}

    private final MailSettings settings;
    private final Postings postings;
    private final Languages languages;

    @Inject
    public Post(MailSettings settings, Postings postings, Languages languages) {
        this.settings = settings;
        this.postings = postings;
        this.languages = languages;
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** The address of a page as it stands in a mail. */
    public String link(String path) {
        return settings.link(path);
    }

    /** The texts in the language of the reader, Japanese where none is chosen. */
    public Wording wording(MailRecipients.Reader reader) {
        return languages.in(reader.language());
    }

    /** Asks whether an address belongs to whoever typed it. */
    public Delivery ask(String address, String code, Wording texts) {
        String link = settings.link("/mail/confirm?code=" + code);
        return send(new Letter(
                Ids.next(), address, texts.get("mail.confirm.subject"), texts.get("mail.confirm.text", link), null));
    }

    /**
     * Sends a mail that nobody gets twice, whatever fails and is repeated.
     *
     * @param occasion tells this mail from the reader's others on the topic, such as a day
     * @param message empty where there is nothing to say
     */
    public void once(
            MailRecipients.Reader reader, MailTopic topic, String occasion, Supplier<Optional<Message>> message) {
        Optional<MailServer> server = settings.server();
        Optional<Message> written = server.flatMap(there -> message.get());
        if (written.isPresent()) {
            postings.take(reader.account(), topic, occasion)
                    .ifPresent(id -> postings.end(id, server.get().send(letter(id, reader, written.get()))));
        }
    }

    private Letter letter(UUID id, MailRecipients.Reader reader, Message message) {
        String stop = settings.link("/mail/stop?code=" + reader.stopCode());
        String text = message.text() + "\n\n--\n"
                + wording(reader).get("mail.foot", settings.link("/settings#mail"), stop) + "\n";
        return new Letter(id, reader.address(), message.subject(), text, stop);
    }

    private Delivery send(Letter letter) {
        return settings.server().map(server -> server.send(letter)).orElse(Delivery.NOT_TAKEN);
    }
}
