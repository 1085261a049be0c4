package org.manabiya.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @Test
    void theThreeFormsOfRfc9110AreUnderstood() throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.asked("bytes=0-499", 10_000)).contains(new ByteRange(0, 499));
        assertThat(ByteRange.asked("bytes=9500-", 10_000)).contains(new ByteRange(9500, 9999));
        assertThat(ByteRange.asked("Bytes = -500 ", 10_000)).contains(new ByteRange(9500, 9999));
        assertThat(ByteRange.asked("bytes=-20000", 10_000)).contains(new ByteRange(0, 9999));
        assertThat(ByteRange.asked("bytes=9999-20000", 10_000)).contains(new ByteRange(9999, 9999));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "items=0-5",
                "bytes=0-1,5-6",
                "bytes=99999999999999999999-"
            })
    void whatIsMalformedOrMultipleIsIgnored(String header) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.asked(header, 10_000)).isEmpty();
        assertThat(ByteRange.asked(null, 10_000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0"})
    void whatLiesOutsideIsUnsatisfiable(String header) {
        assertThatThrownBy(() -> ByteRange.asked(header, 10_000)).isInstanceOf(ByteRange.Unsatisfiable.class);
        assertThatThrownBy(() -> ByteRange.asked("bytes=-1", 0)).isInstanceOf(ByteRange.Unsatisfiable.class);
    }

    @Property
    void aRangeNeverLeavesTheFile(
            @ForAll @LongRange(min = 1, max = 1_000_000) long size,
            @ForAll @LongRange(max = 2_000_000) long first,
            @ForAll @LongRange(max = 2_000_000) long more) {
        String header = "bytes=" + first + "-" + (first + more);
        if (first >= size) {
            assertThatThrownBy(() -> ByteRange.asked(header, size)).isInstanceOf(ByteRange.Unsatisfiable.class);
            return;
        }
        assertThat(rangeOf(header, size)).satisfies(range -> {
            assertThat(range.first()).isEqualTo(first);
            assertThat(range.last()).isLessThan(size);
            assertThat(range.length()).isEqualTo(Math.min(more + 1, size - first));
        });
    }

    private static ByteRange rangeOf(String header, long size) {
        try {
            return ByteRange.asked(header, size).orElseThrow();
        } catch (ByteRange.Unsatisfiable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
