package org.manabiya.portal.page;

import jakarta.enterprise.context.Dependent;
import org.manabiya.core.text.Languages;
import org.manabiya.core.text.Wording;

/** The texts in any language, for mails and reports that are made while nobody asks. */
@Dependent
public class AllLanguages implements Languages {
    @Override
    public Wording in(String language) {
        Texts texts = Texts.in(language);
        return (key, variables) -> texts.get(key, variables);
    }
}
