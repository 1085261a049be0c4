package org.manabiya.core.files;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S3Proxy as a process of its own on a free port of the loopback interface, with its objects in a folder. */
final class S3Server implements AutoCloseable {

    static final String KEY = "test-key";
    static final String SECRET = "test-secret";
    private static final Pattern STARTED = Pattern.compile("Started (?:Server)?Connector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final Path log;

    S3Server(Path folder) throws IOException {
        Path objects = Files.createDirectories(folder.resolve("objects"));
        Path settings = Files.writeString(
                folder.resolve("s3proxy.conf"),
                """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.identity=x
                jclouds.credential=x
                jclouds.filesystem.basedir=%s
                """
                        .formatted(KEY, SECRET, objects));
        log = folder.resolve("s3proxy.log");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        "target/s3proxy/s3proxy.jar",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive() || port().find());
    }

    URI address() throws IOException {
        Matcher port = port();
        if (!port.find()) {
            throw new IOException("S3Proxy did not start:\n" + Files.readString(log));
        }
        return URI.create("http://127.0.0.1:" + port.group(1));
    }

    private Matcher port() throws IOException {
        return STARTED.matcher(Files.readString(log));
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }
}
