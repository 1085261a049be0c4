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
public final class S3Server implements AutoCloseable {

    public static final String KEY = "test-key";
    public static final String SECRET = "test-secret";
    private static final Pattern STARTED = Pattern.compile("Started (?:Server)?Connector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final Path log;
    private final Path objects;

    /**
     * Starts it.
     *
     * @param module the module whose build brought the server's jar
     * @param folder where settings, log and objects lie
     */
    public S3Server(Path module, Path folder) throws IOException {
        objects = Files.createDirectories(folder.resolve("objects"));
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
                        module.resolve("target/s3proxy/s3proxy.jar").toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive() || port().find());
    }

    /** The folder of a bucket, made where it is new; its objects are files there. */
    public Path bucket(String name) throws IOException {
        return Files.createDirectories(objects.resolve(name));
    }

    public URI address() throws IOException {
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
