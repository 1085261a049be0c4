package org.manabiya.portal.lms;

import org.manabiya.lms.materials.MaterialKind;
import org.manabiya.lms.materials.Opening;
import org.manabiya.portal.page.Texts;

/** How far a pupil has come, in words: 3 / 8ページ, 2 / 5章, 1:20 / 3:00. */
public record HowFar(Texts texts) {
    /** Empty where no reader has told. */
    public String words(MaterialKind kind, Opening opening) {
        if (opening == null || opening.whole() == null) {
            return "";
        }
        return texts.get("lms.far." + kind, count(kind, opening.reached()), count(kind, opening.whole()));
    }

    private static String count(MaterialKind kind, int units) {
        return kind == MaterialKind.VIDEO || kind == MaterialKind.AUDIO
                ? "%d:%02d".formatted(units / 60, units % 60)
                : String.valueOf(units);
    }
}
