package org.manabiya.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reverse proxies that may say from whom they pass a request on. Anybody can send the header; so it counts only as far as a proxy of
 * ours wrote it, from the end towards the front, and stops at the first address that is none of ours.
 */
@ApplicationScoped
public class TrustedProxies {
    /** The header of RFC 7239; every other name is read as a list of addresses, as {@code X-Forwarded-For} is. */
    private static final String STANDARD = "Forwarded";

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?");

    private final List<NetworkRange> proxies;
    private final String header;

    /** For the proxy only. */
    protected TrustedProxies() {
        this(Optional.empty(), STANDARD);
    }

    @Inject
    public TrustedProxies(
            @ConfigProperty(name = "manabiya.proxies.trusted") Optional<String> proxies,
            @ConfigProperty(name = "manabiya.proxies.header", defaultValue = "X-Forwarded-For") String header) {
        // One text, divided here: the server does not inject an optional list.
        this.proxies = Stream.of(proxies.orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(NetworkRange::of)
                .toList();
        this.header = header;
    }

    /** A setting that cannot be read stops the start, not the first sign-in. */
    void checkAtStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        header();
    }

    /** The name of the header that the proxies write. */
    String header() {
        return header;
    }

    /**
     * The address of the browser or client.
     *
     * @param peer who has opened the connection
     * @param values the header's lines in their order
     */
    String client(String peer, List<String> values) {
        var client = peer;
        var hops = hops(values);
        for (int i = hops.size() - 1; i >= 0 && isOurs(client); i--) {
            var before = NetworkRange.address(hops.get(i)).map(InetAddress::getHostAddress);
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isOurs(String address) {
        return NetworkRange.address(address)
                .filter(a -> proxies.stream().anyMatch(range -> range.contains(a)))
                .isPresent();
    }

    private List<String> hops(List<String> values) {
        var hops = new ArrayList<String>();
        for (String value : values) {
            Stream.of(value.split(",", -1)).map(this::address).forEach(hops::add);
        }
        return hops;
    }

    private String address(String hop) {
        var named = hop.strip();
        if (header.equalsIgnoreCase(STANDARD)) {
            var found = FOR.matcher(named);
            named = found.find() ? found.group(1).strip() : "";
        }
        // [2001:db8::1]:4711 and 192.0.2.1:4711 carry a port.
        return named.startsWith("[")
                ? named.substring(1).replaceFirst("].*", "")
                : named.replaceFirst("^([0-9.]+):[0-9]+$", "$1");
    }
}
