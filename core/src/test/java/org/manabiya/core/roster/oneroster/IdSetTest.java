package org.manabiya.core.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdSetTest {

    @Property
    void behavesAsASetOfStrings(@ForAll("ids") List<String> ids) {
        Set<String> expected = new HashSet<>();
        IdSet set = new IdSet();
        for (String id : ids) {
            assertThat(set.contains(id)).isEqualTo(expected.contains(id));
            assertThat(set.add(id)).isEqualTo(expected.add(id));
        }
        assertThat(ids).allMatch(set::contains);
    }

    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> uuids = Arbitraries.integers()
                .between(0, 2_000)
                .map(n -> new UUID(0x4000L | (long) n << 32, 0x8000000000000000L | n % 7).toString());
        return Arbitraries.oneOf(
                        uuids,
                        uuids.map(String::toUpperCase),
                        Arbitraries.of("", "a", "00000000-0000-0000-0000-000000000000"))
                .list()
                .ofMaxSize(1_500);
    }
}
