package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.Ids;

class FileResponseTest {

    private static final String VIDEO = "\0\0\0\u0020ftypisom0123456789";
    private static final String TAG = "\"" + ContentHash.of(VIDEO) + "\"";

    @TempDir
    static java.nio.file.Path folder;

    private static HttpServer server;

    /** A resource as a module would write it. */
    @Path("/")
    public static class Shelf {

        private final FileResponse response;
        private final StoredFile video;
        private final StoredFile page;

        Shelf(FileStore store) throws IOException {
            this.response = new FileResponse(store);
            this.video = keep(store, VIDEO, "実験.mp4");
            this.page = keep(store, "<html><script>alert(1)</script>", "a.html");
        }

        private static StoredFile keep(FileStore store, String text, String name) throws IOException {
            FileStore.Content content = store.put(new ByteArrayInputStream(text.getBytes(UTF_8)), 1000);
            String type = MediaTypeSniffer.sniff(text.getBytes(UTF_8), name);
            return new StoredFile(Ids.next(), content, type, name, new FileOwner(null, null, null), Instant.now());
        }

        @GET
        @Path("video")
        public Response video(@Context HttpHeaders request) {
            return response.show(video, request);
        }

        @GET
        @Path("saved")
        public Response saved(@Context HttpHeaders request) {
            return response.download(video, request);
        }

        @GET
        @Path("page")
        public Response page(@Context HttpHeaders request) {
            return response.show(page, request);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        ResourceConfig application = new ResourceConfig().register(new Shelf(new FolderStore(folder)));
        server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application);
    }

    @AfterAll
    static void stop() {
        server.shutdownNow();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        InetSocketAddress at =
                new InetSocketAddress("127.0.0.1", server.getListener("grizzly").getPort());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.getPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        // Grizzly drops the Content-Type when a client offers HTTP/2.
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @Test
    void theWholeFileCarriesAllThatAPlayerNeeds() throws Exception {
        HttpResponse<String> whole = get("/video");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(VIDEO);
        assertThat(header(whole, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(whole, "Content-Length")).isEqualTo("22");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "ETag")).isEqualTo(TAG);
        assertThat(header(whole, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Content-Disposition"))
                .isEqualTo("inline; filename=\"__.mp4\"; filename*=UTF-8''%E5%AE%9F%E9%A8%93.mp4");
    }

    @Test
    void aPartIsSentAsAPart() throws Exception {
        HttpResponse<String> part = get("/video", "Range", "bytes=12-15");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("0123");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 12-15/22");
        assertThat(header(part, "Content-Length")).isEqualTo("4");
        assertThat(get("/video", "Range", "bytes=-2").body()).isEqualTo("89");
    }

    @Test
    void aPartOutsideTheFileIsRefusedWithItsLength() throws Exception {
        HttpResponse<String> outside = get("/video", "Range", "bytes=22-");

        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(header(outside, "Content-Range")).isEqualTo("bytes */22");
    }

    @Test
    void whoHasTheFileGetsNoBytes() throws Exception {
        HttpResponse<String> same = get("/video", "If-None-Match", "\"other\", W/" + TAG, "Range", "bytes=0-1");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(get("/video", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfAnotherVersionIsAnsweredWithTheWhole() throws Exception {
        assertThat(get("/video", "Range", "bytes=0-1", "If-Range", TAG).statusCode())
                .isEqualTo(206);
        assertThat(get("/video", "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get("/video", "Range", "bytes=0-1", "If-Range", "Fri, 10 Apr 2026 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageThatSomebodyHandedInIsOnlyEverADownload() throws Exception {
        assertThat(header(get("/page"), "Content-Disposition")).startsWith("attachment;");
        assertThat(header(get("/saved"), "Content-Disposition")).startsWith("attachment;");
    }
}
