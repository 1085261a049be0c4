package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.files.S3Server;

/** With the settings of an S3-compatible store the product keeps its files there, and nowhere else. */
class S3StoreIT {
    private static final String PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    private Path folder;

    @Test
    void aMaterialIsKeptInTheStoreAndReadFromIt() throws IOException {
        try (var store = new S3Server(Path.of("../core"), folder)) {
            var bucket = store.bucket("manabiya");
            try (var product = Product.startedWith(Map.of(
                    "MANABIYA_FILES_STORE",
                    "s3",
                    "MANABIYA_FILES_S3_ENDPOINT",
                    store.address().toString(),
                    "MANABIYA_FILES_S3_BUCKET",
                    "manabiya",
                    "MANABIYA_FILES_S3_KEY_ID",
                    S3Server.KEY,
                    "MANABIYA_FILES_S3_SECRET",
                    S3Server.SECRET))) {
                int ofTheSample = filesIn(bucket).size();
                var bearer = "Bearer " + product.token(product.account("teacher"), "store");
                var brought = product.visitor()
                        .upload(
                                "/api/v1/materials",
                                "file",
                                "plan.pdf",
                                "application/pdf",
                                PDF.getBytes(StandardCharsets.ISO_8859_1),
                                "Authorization",
                                bearer);
                assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
                assertThat(filesIn(bucket)).hasSize(ofTheSample + 1);
                assertThat(filesIn(product.data().resolve("files"))).isEmpty();

                var id = ID.matcher(brought.body());
                assertThat(id.find()).as(brought.body()).isTrue();
                var path = "/api/v1/materials/" + id.group(1) + "/file";
                var whole = product.visitor().get(path, "Authorization", bearer);
                assertThat(whole.body()).isEqualTo(PDF);
                var part = product.visitor().get(path, "Authorization", bearer, "Range", "bytes=1-3");
                assertThat(part.statusCode()).isEqualTo(206);
                assertThat(part.body()).isEqualTo("PDF");
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
