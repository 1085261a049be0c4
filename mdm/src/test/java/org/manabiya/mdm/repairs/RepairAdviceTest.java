package org.manabiya.mdm.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.repairs.RepairAdvice.Verdict;

class RepairAdviceTest {
    private static final LocalDate ACQUIRED = LocalDate.of(2024, 4, 1);
    private static final RepairTerms TERMS = new RepairTerms(50, 5_000, 60_000, 60);

    private static RepairAdvice advice(Integer cost, LocalDate supportEnd, String today) {
        return RepairAdvice.of(TERMS, cost, ACQUIRED, supportEnd, LocalDate.parse(today));
    }

    @Test
    void aRepairPaysWhileItCostsLessThanTheRestOfTheLife() {
        var halfWay = advice(29_999, null, "2026-10-01");
        assertThat(halfWay.remainingMonths()).isEqualTo(30);
        assertThat(halfWay.totalMonths()).isEqualTo(60);
        assertThat(halfWay.breakEven()).isEqualTo(35_000);
        assertThat(halfWay.verdict()).isEqualTo(Verdict.REPAIR);
        assertThat(advice(12_000, null, "2028-04-01").breakEven()).isEqualTo(17_000);
        assertThat(advice(17_000, null, "2028-04-01").verdict()).isEqualTo(Verdict.REPLACE);
        assertThat(advice(16_999, null, "2028-04-01").verdict()).isEqualTo(Verdict.REPAIR);
    }

    @Test
    void aboveTheThresholdEvenAYoungUnitIsReplaced() {
        assertThat(advice(30_000, null, "2024-06-01").verdict()).isEqualTo(Verdict.REPAIR);
        assertThat(advice(30_001, null, "2024-06-01").verdict()).isEqualTo(Verdict.REPLACE);
    }

    @Test
    void theEndOfSupportCutsTheLifeShort() {
        var advice = advice(20_000, LocalDate.of(2026, 4, 1), "2025-10-01");
        assertThat(advice.endsOn()).isEqualTo("2026-04-01");
        assertThat(advice.totalMonths()).isEqualTo(24);
        assertThat(advice.breakEven()).isEqualTo(6 * 60_000 / 24 + 5_000);
        assertThat(advice.verdict()).isEqualTo(Verdict.REPLACE);
    }

    @Test
    void itSaysSoWhenItCannotTell() {
        assertThat(advice(null, null, "2025-04-01").verdict()).isEqualTo(Verdict.NO_COST);
        assertThat(RepairAdvice.of(TERMS, 1, null, null, ACQUIRED).verdict()).isEqualTo(Verdict.NO_AGE);
        assertThat(advice(6_000, null, "2031-04-01").verdict()).isEqualTo(Verdict.TOO_OLD);
    }
}
