package org.manabiya.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.portal.page.Texts;

class AuditWordsTest {
    private final AuditWords japanese = words("ja");

    @Test
    void whatTheProgramWroteIsToldInWords() {
        assertThat(japanese.of(
                        "attendance.confirm",
                        "2026-11-24 Tally[enrolled=30, present=28, absent=1, late=1, early=0, excused=1]"))
                .isEqualTo("2026年11月24日(火) 在籍 30, 出席 28, 欠席 1, 遅刻 1, 早退 0, 出席停止・忌引等 1");
        assertThat(japanese.of("roster.import", "{users={new=3, changed=4, gone=1}}"))
                .isEqualTo("人 追加 3, 変更 4, 削除 1");
        assertThat(japanese.of("roster.import", "users +3 ~4 -1;")).isEqualTo("人 追加3・変更4・削除1;");
        assertThat(japanese.of("absenceNotice.send", "SICK 2026-11-24/2026-11-24"))
                .isEqualTo("病気 2026年11月24日(火)");
        assertThat(japanese.of("list.export", "/people?role=student")).isEqualTo("役割 児童生徒");
        assertThat(japanese.of("list.export", "30 rows")).isEqualTo("30 行");
        assertThat(words("en").of("attendance.correct", "2026-11-24 late 09:10"))
                .isEqualTo("Tue, 24 Nov 2026 late 09:10");
    }

    @Test
    void whatPeopleNamedThemselvesStays() {
        assertThat(japanese.of("material.rename", "late {role}")).isEqualTo("late {role}");
        assertThat(japanese.of("role.grant", "teacher 北小学校")).isEqualTo("教員 北小学校");
        assertThat(japanese.of("attendance.correct", null)).isNull();
    }

    private static AuditWords words(String language) {
        var texts = Texts.in(language);
        return new AuditWords(texts, day -> JapaneseDates.format(day, texts.locale()));
    }
}
