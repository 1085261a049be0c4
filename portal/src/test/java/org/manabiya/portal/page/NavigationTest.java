package org.manabiya.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationTest {
    private static final List<Navigation.Section> PLACES = List.of(new Navigation.Section(
            null,
            Stream.of("/", "/attendance", "/devices", "/devices/imports", "/schools", "/calendar")
                    .map(address -> new Navigation.Item(address, "key", "icon"))
                    .toList()));

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/devices, /devices",
        "/devices/1, /devices",
        "/devices/imports/1, /devices/imports",
        "/schools/1, /schools",
        "/schools/1/calendar, /calendar",
        "/schools/1/attendance, /attendance",
        "/classes/1/attendance, /attendance"
    })
    void aPageMarksThePlaceThatItBelongsTo(String path, String place) {
        assertThat(Navigation.nearest(PLACES, path)).isEqualTo(place);
    }

    @Test
    void aPageOutsideTheNavigationMarksNone() {
        assertThat(Navigation.nearest(PLACES, "/settings")).isNull();
        assertThat(Navigation.nearest(PLACES, "/devicesx")).isNull();
    }
}
