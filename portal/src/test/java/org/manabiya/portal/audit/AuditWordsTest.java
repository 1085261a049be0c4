package org.manabiya.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manabiya.affairs.attendance.NoticeKind;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.mdm.alerts.Thresholds;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Urgency;
import org.manabiya.mdm.lending.LoanKind;
import org.manabiya.mdm.lending.LoanLimits;
import org.manabiya.mdm.lending.Reservation;
import org.manabiya.mdm.lending.UnrecordedLoans;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.purchases.Funding;
import org.manabiya.mdm.reports.ReportKind;
import org.manabiya.mdm.stocktaking.Reason;
import org.manabiya.mdm.yearchange.Moving;
import org.manabiya.mdm.yearchange.Replacing;
import org.manabiya.mdm.yearchange.StandardItem;
import org.manabiya.mdm.yearchange.UnitOrder;
import org.manabiya.mdm.yearchange.YearChange;
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
    void everyConstantThatAnActWritesDownHasWords() {
        Map<String, List<Enum<?>>> written = Map.ofEntries(
                Map.entry("device.step", List.of(DeviceEvent.Kind.values())),
                Map.entry("device.steps", List.of(DeviceEvent.Kind.values())),
                Map.entry("device.purchase", List.of(Funding.values())),
                Map.entry("absenceNotice.send", List.of(NoticeKind.values())),
                Map.entry("repair.accept", List.of(Urgency.values())),
                Map.entry("repair.request", List.of(FailureKind.values())),
                Map.entry("repair.fromLedger", List.of(FailureKind.values())),
                Map.entry("yearChange.fail", List.of(FailureKind.values())),
                Map.entry("stocktaking.explain", List.of(Reason.values())),
                Map.entry("reservation.decide", List.of(Reservation.State.APPROVED, Reservation.State.DECLINED)),
                Map.entry("loan.handOut", List.of(LoanKind.values())),
                Map.entry("loan.fromLedger", List.of(UnrecordedLoans.Which.values())),
                Map.entry("report.schedule", List.of(ReportKind.values())),
                Map.entry("yearChange.item", List.of(StandardItem.values())),
                Map.entry("yearChange.tick", List.of(StandardItem.values())));
        written.forEach((action, constants) -> assertThat(constants).as(action).allSatisfy(constant -> assertThat(
                        japanese.of(action, constant + " × 2"))
                .doesNotContain(constant.name())));
        assertThat(Stream.of(PlanKind.values()).map(kind -> japanese.of("plan.publish", kind.word() + " 2")))
                .containsExactly("端末整備・更新計画 2", "ネットワーク整備計画 2", "校務DX計画 2", "1人1台端末の利活用に係る計画 2");
    }

    @Test
    void theRulesThatAreWrittenDownWholeAreToldInWords() {
        assertThat(japanese.of("loan.rule", new LoanLimits(14, 30, 30, 2).toString()))
                .doesNotContainPattern("[A-Za-z]");
        assertThat(japanese.of("alert.rules", Thresholds.usual().toString())).doesNotContainPattern("[A-Za-z]");
        var year = new YearChange.Terms(Moving.WITH_PUPIL, UnitOrder.NEWEST, true, Replacing.NONE, null);
        assertThat(japanese.of("yearChange.change", year.toString())).doesNotContainPattern("[A-Za-z]");
        assertThat(japanese.of("disposal.sign", "30 units")).isEqualTo("30 台");
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
