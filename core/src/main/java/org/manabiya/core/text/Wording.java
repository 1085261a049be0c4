package org.manabiya.core.text;

/** The texts of the product in the language of whoever asked: for answers of the API that carry sentences. The portal provides it. */
public interface Wording {
    /** The text of a key of the message bundles with its variables filled in. */
    String get(String key, Object... variables);
}
