package org.manabiya.core.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * Opens the store that the settings ask for: {@code manabiya.files.store} is {@code folder} (the default) or {@code s3}. The folder
 * is {@code manabiya.files.folder}, by default {@code files} in {@code manabiya.data}; an S3 store takes its bodies in there too
 * before it sends them on.
 */
@Dependent
public class ConfiguredStore {

    private final Config config;

    @Inject
    public ConfiguredStore(Config config) {
        this.config = config;
    }

    @Produces
    @ApplicationScoped
    FileStore open() {
        String store = setting("manabiya.files.store", "folder");
        return switch (store) {
            case "folder" -> new FolderStore(folder());
            case "s3" -> new S3Store(address(), folder().resolve("incoming"));
            default -> throw new IllegalStateException("manabiya.files.store must be folder or s3 but is " + store);
        };
    }

    void close(@Disposes FileStore store) throws IOException {
        if (store instanceof Closeable open) {
            open.close();
        }
    }

    private Path folder() {
        return Path.of(setting("manabiya.files.folder", setting("manabiya.data", "./data") + "/files"));
    }

    private S3Store.Address address() {
        return new S3Store.Address(
                URI.create(config.getValue("manabiya.files.s3.endpoint", String.class)),
                setting("manabiya.files.s3.region", "us-east-1"),
                config.getValue("manabiya.files.s3.bucket", String.class),
                Boolean.parseBoolean(setting("manabiya.files.s3.path-style", "true")),
                config.getValue("manabiya.files.s3.key-id", String.class),
                config.getValue("manabiya.files.s3.secret", String.class));
    }

    private String setting(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
