package org.manabiya.portal.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Knows the hashed names of the built front end by the manifest that the bundler wrote. */
@ApplicationScoped
public class Assets {
    private final JsonObject manifest;

    /** For the proxy only. */
    protected Assets() {
        manifest = JsonObject.EMPTY_JSON_OBJECT;
    }

    @Inject
    public Assets(ServletContext web) {
        try (var file = web.getResourceAsStream("/assets/manifest.json")) {
            if (file == null) {
                throw new IllegalStateException("the front end was not built into the WAR");
            }
            manifest = Json.createReader(file).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of an entry such as {@code src/main.ts}. */
    public String address(String entry) {
        return "/" + entryOf(entry).getString("file");
    }

    private JsonObject entryOf(String entry) {
        var found = manifest.getJsonObject(entry);
        if (found == null) {
            throw new IllegalArgumentException("no such entry in the front end: " + entry);
        }
        return found;
    }
}
