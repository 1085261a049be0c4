package org.manabiya.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes as no proper client would, and answers what comes back, head and body, as text. */
record Wire(URI address) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    String send(String request) {
        return send(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    String send(byte[] request) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GET of the raw path, which may be no valid address. */
    String get(String rawPath, String... headers) {
        return send("GET " + rawPath + " HTTP/1.1\nHost: " + address.getAuthority() + "\nConnection: close\n"
                + String.join("\n", headers) + (headers.length > 0 ? "\n" : "") + "\n");
    }

    /** A form with this body, byte by byte (each character is one byte). */
    String form(String rawPath, String body, String... headers) {
        return send("POST " + rawPath + " HTTP/1.1\nHost: " + address.getAuthority()
                + "\nConnection: close\nContent-Type: application/x-www-form-urlencoded\nContent-Length: "
                + body.length() + "\n" + String.join("\n", headers) + (headers.length > 0 ? "\n" : "") + "\n" + body);
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
