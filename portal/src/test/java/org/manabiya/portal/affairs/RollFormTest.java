package org.manabiya.portal.affairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manabiya.affairs.attendance.Entry;
import org.manabiya.core.error.Refusal;

class RollFormTest {
    private final UUID pupil = UUID.randomUUID();

    @Test
    void everyPupilIsReadById() {
        var fields = fields("mark." + pupil, "late");
        fields.add("reason." + pupil, "通院");
        fields.add("arrived." + pupil, "10:05");
        fields.add("left." + pupil, "");
        fields.add("reason." + UUID.randomUUID(), "だれの記号もない");
        assertThat(new RollForm(fields).entries())
                .containsExactly(new Entry(pupil, "late", "通院", LocalTime.of(10, 5), null));
    }

    @Test
    void aTimeMayBeTypedInFullWidthDigits() {
        assertThat(RollForm.time(" ９：０５ ")).isEqualTo("09:05");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> RollForm.time("25:00")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> RollForm.time("朝")).isInstanceOf(Refusal.class);
    }

    @Test
    void aFormThatIsNotOursIsRefused() {
        assertThatThrownBy(() -> new RollForm(fields("mark.1", "present")).entries())
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new RollForm(fields("version", "9999999999999999999")).seen())
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new RollForm(fields("day", "2026-11-24")).seen())
                .isInstanceOf(Refusal.class);
    }

    private static MultivaluedHashMap<String, String> fields(String name, String value) {
        var fields = new MultivaluedHashMap<String, String>();
        fields.add(name, value);
        return fields;
    }
}
