package org.manabiya.core.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings {@code manabiya.mail.*}. Without {@code manabiya.mail.host} the product sends no mail. */
@Dependent
public class MailSettings {
    private static final String PREFIX = "manabiya.mail.";
    private static final int SUBMISSION = 587;

    private final Config config;
    private final Clock clock;

    @Inject
    public MailSettings(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The server, or empty where mail is off. */
    public Optional<MailServer> server() {
        return setting("host").map(host -> new MailServer(way(host), clock));
    }

    public boolean isOn() {
        return setting("host").isPresent();
    }

    /** The address of a page as it stands in a mail. */
    public String link(String path) {
        return config.getOptionalValue("manabiya.address", String.class)
                        .orElse("http://localhost:8080")
                        .replaceAll("/+$", "")
                + path;
    }

    private MailServer.Way way(String host) {
        String from = setting("from")
                .orElseThrow(() -> new IllegalStateException("manabiya.mail.from must name the sender of mails"));
        return new MailServer.Way(
                host,
                config.getOptionalValue(PREFIX + "port", Integer.class).orElse(SUBMISSION),
                tls(setting("tls").orElse("starttls")),
                setting("user").orElse(""),
                setting("password").orElse(""),
                from);
    }

    private static MailServer.Tls tls(String word) {
        try {
            return MailServer.Tls.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("manabiya.mail.tls must be starttls, tls or none but is " + word, unknown);
        }
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
