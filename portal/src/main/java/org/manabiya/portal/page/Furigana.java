package org.manabiya.portal.page;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.manabiya.core.access.Caller;
import org.manabiya.core.text.Ruby;
import org.manabiya.core.text.RubyLevel;

/** Puts ruby over Japanese text by the reader's grade and wish: who has no grade gets it only on wish. */
@Dependent
public class Furigana {
    private final Ruby ruby;

    @Inject
    public Furigana(Ruby ruby) {
        this.ruby = ruby;
    }

    /** The text, escaped, with ruby where the reader needs it. */
    public Content over(String text, Caller reader, boolean japanese) {
        var level = japanese ? levelOf(reader.preferences()) : RubyLevel.NONE;
        if (level == RubyLevel.NONE || text == null) {
            return output -> output.writeUserContent(text);
        }
        var html = ruby.over(text, level).html();
        return output -> output.writeContent(html);
    }

    private static RubyLevel levelOf(Caller.Preferences wish) {
        return switch (wish.furigana()) {
            case "none" -> RubyLevel.NONE;
            case "all" -> RubyLevel.ALL;
            default -> ofGrade(wish.grade());
        };
    }

    /** P1–P6 are the first six grades, J1–J3 (also of a 義務教育学校) the next three. */
    private static RubyLevel ofGrade(String grade) {
        if (grade == null || !grade.matches("[PJ][1-6]")) {
            return RubyLevel.NONE;
        }
        int step = grade.charAt(1) - '0';
        return RubyLevel.ofGrade(grade.charAt(0) == 'P' ? step : Math.min(9, 6 + step));
    }
}
