package org.manabiya.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil",
                "/a\r\nLocation: x",
                "/a b",
                "/a|b",
                "/a{b}",
                "/a%",
                "/a%2",
                "/\u5c71"
            })
    void nobodyIsLedElsewhere(String address) {
        assertThat(LocalAddress.orHome(address)).isEqualTo("/");
    }

    @Test
    void anAddressOfThisServerIsKeptWithItsQuery() {
        assertThat(LocalAddress.orHome("/people?q=a")).isEqualTo("/people?q=a");
    }

    @Test
    void onlyConditionsThatAreSetStandInTheAddress() {
        assertThat(LocalAddress.of("/people", "q", "大 &金", "role", "", "school", null))
                .isEqualTo("/people?q=%E5%A4%A7+%26%E9%87%91");
    }

    @Test
    void aPagerStaysWithinTheList() {
        var pager = Pager.of(99, 50, 120, "/people?q=a");
        assertThat(pager.number()).isEqualTo(3);
        assertThat(pager.from()).isEqualTo(101);
        assertThat(pager.to()).isEqualTo(120);
        assertThat(pager.to(2)).isEqualTo("/people?q=a&page=2");
        assertThat(Pager.of(-5, 50, 0, "/people").last()).isEqualTo(1);
        assertThat(Pager.offset(Integer.MIN_VALUE, 50)).isZero();
    }
}
