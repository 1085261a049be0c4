package org.manabiya.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Role;
import org.manabiya.core.access.Scope;
import org.manabiya.portal.page.Texts;

/** The table on the page is whole and in words. */
class PermissionTableTest {
    @ParameterizedTest
    @EnumSource
    void everyPermissionStandsInExactlyOneFeature(Permission permission) {
        assertThat(Feature.values())
                .filteredOn(feature -> feature.permissions().contains(permission))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyRowColumnAndReachHasAText(String language) {
        assertThat(keys()).allMatch(Texts.in(language)::has);
    }

    private static Stream<String> keys() {
        return Stream.of(
                        Stream.of(Permission.values()).map(permission -> "permission." + permission),
                        Stream.of(Feature.values()).map(feature -> "permission.feature." + feature),
                        Stream.of(Role.values()).map(role -> "role." + role),
                        Stream.of(Scope.values()).map(scope -> "scope." + scope),
                        Stream.of(Scope.values()).map(scope -> "scope." + scope + ".meaning"))
                .flatMap(keys -> keys);
    }
}
