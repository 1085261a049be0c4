package org.manabiya.core.calendar;

import java.time.LocalDate;
import java.util.Locale;

/** A public holiday on its day, with its name in the law and the Cabinet Office's English for it. */
public record Holiday(LocalDate date, String japanese, String english) {

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }
}
