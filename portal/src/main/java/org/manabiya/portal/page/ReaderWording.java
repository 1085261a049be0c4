package org.manabiya.portal.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manabiya.core.text.Wording;

/** The texts in the reader's language, for the modules' API. */
@Dependent
public class ReaderWording implements Wording {
    private final Language language;

    @Inject
    public ReaderWording(Language language) {
        this.language = language;
    }

    @Override
    public String get(String key, Object... variables) {
        return Texts.in(language.code()).get(key, variables);
    }
}
