package org.manabiya.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    private static final String PROXY = "10.0.0.7";

    private final TrustedProxies ours = proxies("X-Forwarded-For", "10.0.0.0/29", "2001:db8:1::/48");

    @Test
    void aStrangersHeaderCountsForNothing() {
        assertThat(ours.client("192.0.2.9", List.of("198.51.100.1"))).isEqualTo("192.0.2.9");
        assertThat(proxies("X-Forwarded-For").client(PROXY, List.of("198.51.100.1")))
                .isEqualTo(PROXY);
    }

    @Test
    void behindOurProxyTheClientIsWhomItNamesLast() {
        assertThat(ours.client(PROXY, List.of("1.1.1.1, 198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(ours.client(PROXY, List.of("1.1.1.1", "198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void aChainOfOurProxiesIsFollowedToItsBeginning() {
        assertThat(ours.client(PROXY, List.of("1.1.1.1, 198.51.100.1, 10.0.0.3, 2001:db8:1::5")))
                .isEqualTo("198.51.100.1");
        assertThat(ours.client(PROXY, List.of("10.0.0.2"))).isEqualTo("10.0.0.2");
    }

    @Test
    void whatIsNoAddressEndsTheChain() {
        for (String odd : List.of("unknown", "", "evil.example", "<script>", "999.1.1.1", "1".repeat(5000))) {
            assertThat(ours.client(PROXY, List.of(odd))).as(odd).isEqualTo(PROXY);
        }
    }

    @Test
    void portsAndBracketsAreLeftOut() {
        assertThat(ours.client(PROXY, List.of("198.51.100.1:4711"))).isEqualTo("198.51.100.1");
        assertThat(ours.client(PROXY, List.of("[2001:db8:2::1]:4711"))).isEqualTo("2001:db8:2:0:0:0:0:1");
    }

    @Test
    void theStandardHeaderIsReadWhereItIsTheOneThatIsSet() {
        var standard = proxies("Forwarded", PROXY);

        assertThat(standard.client(PROXY, List.of("for=1.1.1.1, For=\"[2001:db8:2::1]:80\";proto=https;by=10.0.0.7")))
                .isEqualTo("2001:db8:2:0:0:0:0:1");
        assertThat(standard.client(PROXY, List.of("proto=https;for=198.51.100.1")))
                .isEqualTo("198.51.100.1");
        assertThat(standard.client(PROXY, List.of("for=_hidden"))).isEqualTo(PROXY);
    }

    @Test
    void aSettingThatCannotBeReadIsRefused() {
        for (String odd : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x", "::/129")) {
            assertThatThrownBy(() -> proxies("Forwarded", odd)).as(odd).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static TrustedProxies proxies(String header, String... trusted) {
        return new TrustedProxies(Optional.of(String.join(", ", trusted)), header);
    }
}
