package org.manabiya.portal.mdm.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manabiya.mdm.ledger.RepairStatus;

class UnsavedTest {
    private final Unsaved why = new Unsaved("reject", "電池の減りは正常です", null, null, null);

    @Test
    void whatWasWrittenStandsInItsOwnFormAgain() {
        assertThat(why.words("reject")).isEqualTo("電池の減りは正常です");
        assertThat(why.words("accept")).isNull();
        assertThat(why.isHomeless(RepairStatus.REQUESTED)).isFalse();
    }

    @Test
    void whereAnotherHandHasBroughtTheRepairOnItStandsInANotice() {
        assertThat(why.isHomeless(RepairStatus.ACCEPTED)).isTrue();
        assertThat(new Unsaved("giveUp", "基板の故障", null, null, null).isHomeless(RepairStatus.SENT))
                .isFalse();
        assertThat(Unsaved.NOTHING.isHomeless(RepairStatus.RETURNED)).isFalse();
    }

    @Test
    void aDayAndAVendorThatWereTypedTakeThePlaceOfTheUsualOnes() {
        Unsaved sent = new Unsaved("send", null, "端末修理センター", "2026-11-25", null);
        assertThat(sent.vendor("前の業者")).isEqualTo("端末修理センター");
        assertThat(sent.on("send", "2026-11-24")).isEqualTo("2026-11-25");
        assertThat(sent.on("return", "2026-11-24")).isEqualTo("2026-11-24");
    }
}
