package org.manabiya.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysInTextsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    @Test
    void aDayInAMessageIsWrittenAsThisLanguageWritesIt() {
        assertThat(Texts.in("ja").get("mdm.lending.tooLong.YEAR", LAST_DAY)).contains("（2027年3月31日(水)）");
        assertThat(Texts.in("en").get("mdm.lending.tooLong.YEAR", LAST_DAY)).contains("(Wed, 31 Mar 2027)");
    }

    @Test
    void aNoticeThatWaitsForTheNextPageKeepsItsDays() {
        ArrayList<Serializable> variables = new ArrayList<>(List.of(LAST_DAY));
        Flash.Message notice = new Flash.Message(Flash.Tone.ERROR, "mdm.lending.tooLong.SHORT", variables);
        assertThat(notice.in(Texts.in("ja"))).contains("2027年3月31日(水)");
    }

    @Test
    void aNumberInAMessageIsWrittenAsTheTextSays() {
        assertThat(Texts.in("ja").get("mdm.yearChange.notNow", 2026)).startsWith("2026年度");
    }
}
