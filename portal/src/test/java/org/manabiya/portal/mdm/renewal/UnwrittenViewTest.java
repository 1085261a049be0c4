package org.manabiya.portal.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.portal.page.Texts;

class UnwrittenViewTest {
    private static final Texts TEXTS = Texts.in("ja");

    /** A plan of three years as it is published: ① of the first two is unknown, ③ to ⑦ of the last. */
    private static PlanFields snapshot(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "firstYear", "2025",
                "years", "3",
                "firstEstimate", "2",
                "day", "2026-11-24",
                "sparePercent", "15"));
        for (String row : new String[] {"devices", "devicesFromFund", "spares", "sparesFromFund"}) {
            fields.put("figure." + row + ".2025", "0");
            fields.put("figure." + row + ".2026", "0");
        }
        fields.put("figure.pupils.2027", "100");
        fields.putAll(more);
        return PlanFields.of(fields);
    }

    @Test
    void everyUnknownNumberAndUnwrittenViewIsNamedWithItsField() {
        assertThat(UnwrittenView.of(PlanKind.RENEWAL, snapshot(Map.of()), TEXTS))
                .contains(
                        new UnwrittenView("① 児童生徒数（令和7〜8年度）", "/renewal/edit?plan=renewal#pupils.2025"),
                        new UnwrittenView("③ 整備台数（予備機除く）（令和9年度）", "/renewal/edit?plan=renewal#devices.2027"),
                        new UnwrittenView("端末の整備・更新の考え方", "/renewal/edit?plan=renewal#policy"),
                        new UnwrittenView("更新対象端末のリユース、リサイクル、処分について", "/renewal/edit?plan=renewal#disposal.1.units"))
                .hasSize(7);
    }

    @Test
    void aDisposalIsAskedForItsFourItemsAndWordsOfOnesOwnAreEnough() {
        var fields = Map.of(
                "policy", "一斉に更新する。",
                "disposal.1.units", "31",
                "disposal.1.methodNote", "市内の公民館へ",
                "disposal.1.erasure", "STAFF",
                "disposal.1.start", "令和9年4月",
                "disposal.1.handover", "令和9年6月");
        assertThat(UnwrittenView.of(PlanKind.RENEWAL, snapshot(fields), TEXTS))
                .filteredOn(part ->
                        !part.address().contains("2025") && !part.address().contains("2027"))
                .containsExactly(new UnwrittenView("処分 1：処分事業者の選定", "/renewal/edit?plan=renewal#disposal.1.operator"));
    }

    @Test
    void theOtherPlansNameTheirQuestionsAndKpis() {
        var parts = UnwrittenView.of(PlanKind.NETWORK, PlanFields.of(Map.of("assessment", "令和8年度")), TEXTS);
        assertThat(parts)
                .extracting(UnwrittenView::address)
                .contains("/renewal/edit?plan=network#improvement", "/renewal/edit?plan=network#kpi.networkSpeed")
                .doesNotContain("/renewal/edit?plan=network#assessment");
        assertThat(parts).extracting(UnwrittenView::name).allMatch(name -> !name.contains("kpi."));
    }
}
