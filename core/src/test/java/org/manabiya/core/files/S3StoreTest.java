package org.manabiya.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3StoreTest extends FileStoreContract {

    private static final String BUCKET = "manabiya";

    @TempDir
    static Path folder;

    private static S3Server server;
    private static S3Client client;

    @TempDir
    Path incoming;

    private S3Store store;

    @BeforeAll
    static void startServer() throws IOException {
        server = new S3Server(Path.of(""), folder);
        client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.KEY, S3Server.SECRET)))
                .build();
        client.createBucket(create -> create.bucket(BUCKET));
    }

    @AfterAll
    static void stopServer() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        store = new S3Store(
                new S3Store.Address(server.address(), "ap-northeast-1", BUCKET, true, S3Server.KEY, S3Server.SECRET),
                incoming);
        objects()
                .forEach(object ->
                        client.deleteObject(delete -> delete.bucket(BUCKET).key(object.key())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void theSameBytesAreOneObjectUnderItsHash() throws IOException {
        ContentHash hash = put("学び舎").hash();
        put("学び舎");

        assertThat(objects()).extracting(S3Object::key).containsExactly(hash.hex());
    }

    @Override
    void nothingIsLeftBehind() throws IOException {
        assertThat(objects()).isEmpty();
        assertThat(client.listMultipartUploads(list -> list.bucket(BUCKET)).uploads())
                .isEmpty();
        try (Stream<Path> left = Files.list(incoming)) {
            assertThat(left).isEmpty();
        }
    }

    private static List<S3Object> objects() {
        return client.listObjectsV2(list -> list.bucket(BUCKET)).contents();
    }
}
