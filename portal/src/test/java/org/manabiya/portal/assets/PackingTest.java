package org.manabiya.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackingTest {
    @Test
    void theSmallestThatTheReaderTakesIsSent() {
        assertThat(best("gzip, deflate, br, zstd")).isEqualTo(Packing.BROTLI);
        assertThat(best("gzip, deflate")).isEqualTo(Packing.GZIP);
        assertThat(best("br;q=0, gzip;q=0.5")).isEqualTo(Packing.GZIP);
    }

    @Test
    void nothingIsPackedForWhoAsksForNothingOrWhereNothingLies() {
        assertThat(best(null)).isEqualTo(Packing.NONE);
        assertThat(best("identity")).isEqualTo(Packing.NONE);
        assertThat(best("gzip; q=0")).isEqualTo(Packing.NONE);
        assertThat(Packing.best("gzip, br", ending -> false)).isEqualTo(Packing.NONE);
    }

    private static Packing best(String accepted) {
        return Packing.best(accepted, ending -> true);
    }
}
