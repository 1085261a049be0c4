package org.manabiya.product;

import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A running product with the sample city: where it answers and who can sign in. */
public class Site {
    private static final Pattern SECRET = Pattern.compile("mnb_[A-Za-z0-9_-]+");

    private final URI address;
    private final Path data;

    /**
     * @param data the product's data folder
     */
    Site(URI address, Path data) {
        this.address = address;
        this.data = data;
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** The product's data folder. */
    Path data() {
        return data;
    }

    public List<SampleAccount> accounts() {
        return SampleAccount.in(data);
    }

    /** The sample account of a role. */
    public SampleAccount account(String role) {
        return accounts().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample account of the role " + role));
    }

    /** Somebody who has not signed in. */
    public Visitor visitor() {
        return new Visitor(address);
    }

    /** Somebody who has signed in by the form. */
    public Visitor signedIn(SampleAccount account) {
        var visitor = visitor();
        visitor.signIn(account.login(), account.password());
        return visitor;
    }

    /** The addresses that {@code /openapi} lists. */
    Set<String> describedPaths() {
        return JsonParser.parseString(visitor().get("/openapi").body())
                .getAsJsonObject()
                .getAsJsonObject("paths")
                .keySet();
    }

    /** A fresh token of the account for the API, by the address that a client would use. */
    public String token(SampleAccount account, String name) {
        var answer = visitor()
                .send(
                        "POST",
                        "/api/v1/tokens",
                        "application/json",
                        """
                        {"login":"%s","password":"%s","name":"%s","days":1}"""
                                .formatted(account.login(), account.password(), name));
        var secret = SECRET.matcher(answer.body());
        if (!secret.find()) {
            throw new IllegalStateException("no token for " + account.login() + ": " + answer.statusCode());
        }
        return secret.group();
    }
}
