package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormsTest {
    @ParameterizedTest
    @ValueSource(strings = {"44550", "44,550", "¥44,550", "44,550円", "４４，５５０", "44550.00", " 44 550 "})
    void moneyIsReadWithItsSeparators(String text) {
        assertThat(Yen.of(text)).contains(44_550);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4455O", "-44550", "4.4E+4", "44,55", "4,4,550", "44550.5", "", "99999999999"})
    void otherTextIsNoMoney(String text) {
        assertThat(Yen.of(text)).isEmpty();
    }

    @Property
    void everySumIsReadBackAsASpreadsheetShowsIt(@ForAll @IntRange(max = 999_999_999) int sum) {
        assertThat(Yen.of("%,d".formatted(sum))).contains(sum);
        assertThat(Yen.of("¥" + sum)).contains(sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和3年3月15日", "R3.3.15", "2021/3/15", "２０２１年３月１５日", "2021/3/15 0:00", "2021-03-15 00:00:00"})
    void aDateIsReadWithTheMidnightThatASpreadsheetAdds(String text) {
        assertThat(DateCell.date(text, DayOrder.MONTH_FIRST)).contains(LocalDate.of(2021, 3, 15));
    }

    @Test
    void aTimeIsReadWithItsZoneOrElseInJapaneseTime() {
        assertThat(DateCell.instant("2026-04-08T23:49:00Z", DayOrder.MONTH_FIRST))
                .contains(Instant.parse("2026-04-08T23:49:00Z"));
        assertThat(DateCell.instant("2026/4/9 8:49", DayOrder.MONTH_FIRST))
                .contains(Instant.parse("2026-04-08T23:49:00Z"));
        assertThat(DateCell.instant("2026/04/09", DayOrder.MONTH_FIRST))
                .contains(Instant.parse("2026-04-08T15:00:00Z"));
        assertThat(DateCell.instant("yesterday", DayOrder.MONTH_FIRST)).isEmpty();
    }
}
