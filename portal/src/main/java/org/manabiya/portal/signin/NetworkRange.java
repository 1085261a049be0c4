package org.manabiya.portal.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A range of network addresses such as {@code 10.0.0.0/8}, {@code 2001:db8::/32} or one address. */
record NetworkRange(InetAddress first, int bits) {
    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException when it is none
     */
    static NetworkRange of(String text) {
        var parts = text.split("/", 2);
        var first = address(parts[0]).orElseThrow(() -> new IllegalArgumentException(text + " is no network address"));
        int most = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text + " is no network range");
        }
        return new NetworkRange(first, bits);
    }

    /** An address in figures; nothing else is looked up. */
    static Optional<InetAddress> address(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        var wanted = first.getAddress();
        var given = address.getAddress();
        if (wanted.length != given.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((wanted[bit / Byte.SIZE] & mask) != (given[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
