package org.manabiya.portal.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.manabiya.core.jobs.Wording;
import org.manabiya.core.jobs.Words;
import org.manabiya.portal.page.Language;
import org.manabiya.portal.page.Texts;

/** The words of jobs in the reader's language. */
@Dependent
public class JobWording implements Wording {
    private final Language language;

    @Inject
    public JobWording(Language language) {
        this.language = language;
    }

    @Override
    public Function<Words, String> ofCaller() {
        Texts texts = Texts.in(language.code());
        return words -> texts.get(words.key(), words.variables());
    }
}
