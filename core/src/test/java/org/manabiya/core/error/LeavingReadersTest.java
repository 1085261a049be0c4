package org.manabiya.core.error;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a real line: who leaves mid-page is nobody's error, what fails while the reader is there is. */
class LeavingReadersTest {
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey.server");
    private static final Logger OURS = Logger.getLogger(LeavingReaders.class.getName());

    private final Queue<LogRecord> said = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private HttpServer server;

    /** Pages without an end. */
    @Path("/")
    public static class Pages {
        /** As a template does it, which wraps what its writer throws. */
        @GET
        @Path("endless")
        public StreamingOutput endless() {
            return out -> {
                try {
                    while (true) {
                        out.write(new byte[8192]);
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            };
        }

        @GET
        @Path("broken")
        public StreamingOutput broken() {
            return out -> {
                out.write(new byte[100_000]);
                throw new IllegalStateException("a template with a fault");
            };
        }
    }

    @BeforeEach
    void start() {
        var application = new ResourceConfig().register(new Pages()).register(LeavingReaders.class);
        server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application);
        OURS.setLevel(Level.FINE);
        OURS.addHandler(listener);
        JERSEY.addHandler(listener);
    }

    @AfterEach
    void stop() {
        OURS.removeHandler(listener);
        OURS.setLevel(null);
        JERSEY.removeHandler(listener);
        server.shutdownNow();
    }

    /** Asks for the page, reads so many bytes of it and hangs up. */
    private void read(String path, int many) throws IOException {
        try (Socket line = new Socket("127.0.0.1", server.getListener("grizzly").getPort())) {
            line.setSoLinger(true, 0);
            line.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n").getBytes(US_ASCII));
            assertThat(line.getInputStream().readNBytes(many)).hasSize(many);
        }
    }

    @Test
    void whoLeavesMidPageIsNoErrorInTheLog() throws IOException {
        read("/endless", 1000);
        await().until(() -> !said.isEmpty());
        assertThat(said)
                .allSatisfy(line -> assertThat(line.getLevel().intValue()).isLessThanOrEqualTo(Level.FINE.intValue()));
    }

    @Test
    void aFaultInThePageIsStillAnErrorInTheLog() throws IOException {
        read("/broken", 100_000);
        await().until(() -> said.stream()
                .anyMatch(line -> line.getLevel() == Level.SEVERE
                        && line.getThrown() != null
                        && line.getThrown().toString().contains("a template with a fault")));
    }
}
