package org.manabiya.core.text;

/** The texts of the product in a language of choice: for mails and files that are made while nobody asks. The portal provides it. */
public interface Languages {
    /** The texts in English for {@code en}, else in Japanese. */
    Wording in(String language);
}
