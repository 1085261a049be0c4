package org.manabiya.core.mail;

import static org.manabiya.core.people.TwoSchools.CLOCK;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** The settings of a mail server on this machine, without a container. */
public final class SmtpSettings implements Config {
    private final Map<String, Object> values;

    private SmtpSettings(Map<String, Object> values) {
        this.values = values;
    }

    /** Mail to the server that listens on the port. */
    public static MailSettings of(int port) {
        return new MailSettings(
                new SmtpSettings(Map.of(
                        "manabiya.mail.host",
                        "127.0.0.1",
                        "manabiya.mail.port",
                        port,
                        "manabiya.mail.tls",
                        "none",
                        "manabiya.mail.from",
                        "manabiya@city.example.jp",
                        "manabiya.address",
                        "https://manabiya.city.example.jp/")),
                CLOCK);
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).map(type::cast);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return java.util.List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalArgumentException(type.getName());
    }
}
