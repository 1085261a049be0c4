package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: keeps cookies, reads the CSRF token from the page, follows no redirect unasked. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*csrf[^\"]*)\" value");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Visitor(URI address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return answer(to(path, headers).GET());
    }

    public HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        return answer(to(path, headers).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    /** Sends one file as the part of a form that this name has. */
    HttpResponse<String> upload(
            String path, String part, String fileName, String type, byte[] content, String... headers) {
        var end = "--end-of-part";
        var head = "--" + end + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + end + "--\r\n"));
        return answer(to(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + end)
                .POST(body));
    }

    /** Sends the fields as the form that stands on a page does, with its CSRF token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var html = get(page).body();
        var name = FIELD.matcher(html);
        assertThat(name.find()).as("a form with a CSRF token on %s", page).isTrue();
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", encode(name.group(1)) + "=" + encode(token(html)) + "&", ""));
        return send("POST", action, "application/x-www-form-urlencoded", body);
    }

    /** Sends a file as the form that stands on a page does, with its CSRF token before the file. */
    HttpResponse<String> uploadBy(String page, String action, String part, String fileName, byte[] content) {
        var html = get(page).body();
        var name = FIELD.matcher(html);
        assertThat(name.find()).as("a form with a CSRF token on %s", page).isTrue();
        var head =
                "--end\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--end\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(name.group(1), token(html), part, fileName);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--end--\r\n"));
        return answer(
                to(action, "Content-Type", "multipart/form-data; boundary=end").POST(body));
    }

    /** Signs in by the form; fails when the account is not let in. */
    public void signIn(String login, String password) {
        var answer = trySignIn(login, password);
        assertThat(answer.statusCode()).as("sign-in of %s", login).isEqualTo(303);
    }

    public HttpResponse<String> trySignIn(String login, String password) {
        return submit("/sign-in", "/sign-in", Map.of("login", login, "password", password));
    }

    /** The CSRF token of the visitor's session, as a page's script reads it. */
    public String token(String html) {
        var token = TOKEN.matcher(html);
        assertThat(token.find()).as("a page with a CSRF token").isTrue();
        return token.group(1);
    }

    /** The visitor's cookies as a browser sends them: who holds them holds the session. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder to(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
