package org.manabiya.portal.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manabiya.lms.materials.Handouts.Received;
import org.manabiya.lms.materials.MaterialKind;

class DeskTest {
    private static final Instant MORNING = Instant.parse("2026-04-10T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

    @Test
    void whatIsDueFirstIsToBeDoneNow() {
        var desk = Desk.of(List.of(
                thing("いつでも", 0, null, false),
                thing("あした", 1, TODAY.plusDays(1), false),
                thing("きょう", 2, TODAY, false)));
        assertThat(desk.now()).map(Received::title).contains("きょう");
        assertThat(desk.next()).extracting(Received::title).containsExactly("あした", "いつでも");
    }

    @Test
    void ofTwoWithoutADayTheOlderComesFirst() {
        var desk = Desk.of(List.of(thing("新しい", 5, null, false), thing("古い", 1, null, false)));
        assertThat(desk.now()).map(Received::title).contains("古い");
    }

    @Test
    void whatIsDoneLiesApartAndIsNeverNow() {
        var desk = Desk.of(List.of(thing("おわり", 0, TODAY, true)));
        assertThat(desk.now()).isEmpty();
        assertThat(desk.done()).hasSize(1);
        assertThat(desk.isEmpty()).isFalse();
        assertThat(Desk.of(List.of()).isEmpty()).isTrue();
    }

    private static Received thing(String title, int minute, LocalDate due, boolean done) {
        return new Received(
                UUID.randomUUID(),
                UUID.randomUUID(),
                title,
                MaterialKind.PDF,
                "",
                MORNING.plusSeconds(60L * minute),
                due,
                MORNING,
                done ? MORNING : null);
    }
}
