package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a pupil's page brings over the school's line into an empty cache, packed as it travels: at most 60 KB of script and 100 KB in all.
 * The material itself, which the teacher chose, is not counted.
 */
class PageWeightIT {
    private static final int MOST_SCRIPT = 60 * 1024;
    private static final int MOST = 100 * 1024;

    /**
     * The one exception: PDF.js, which only the page of a PDF asks for, and which the browser then keeps for good. The browsers' own viewers
     * weigh nothing, but tell neither which page a pupil has come to nor how to go on there (docs/decisions/0010-pdf-js-on-demand.md).
     */
    private static final List<String> EXCEPTION = List.of("/assets/pdf-reader-", "/assets/pdf.worker");

    private static final int MOST_EXCEPTION = 460 * 1024;

    private static final String BROUGHT =
            """
            () => Object.fromEntries([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter(entry => !new URL(entry.name).pathname.endsWith('/file'))
              .map(entry => [new URL(entry.name).pathname, entry.encodedBodySize]))""";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/learning", "/settings", "/offline"})
    void aPageOfAPupilIsLight(String path) {
        try (var pupil = Tablet.of(Product.onH2(), "pupil")) {
            pupil.open(path);
            assertLight(path, brought(pupil));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ミニトマトの そだちかた", "ことばの どうぶつえん", "まちたんけんの しおり"})
    void theReaderOfAVideoABookAndAPdfIsLight(String title) {
        try (var pupil = Tablet.of(Product.onH2(), "pupil")) {
            openItem(pupil, title);
            assertLight(title, brought(pupil));
        }
    }

    @Test
    void whatAPdfNeedsBesidesStaysWithinItsOwnBounds() {
        try (var pupil = Tablet.of(Product.onH2(), "pupil")) {
            openItem(pupil, "まちたんけんの しおり");
            var engine = brought(pupil).entrySet().stream()
                    .filter(entry -> isException(entry.getKey()))
                    .toList();
            assertThat(engine).hasSize(EXCEPTION.size());
            assertThat(engine.stream().mapToInt(Map.Entry::getValue).sum()).isBetween(1, MOST_EXCEPTION);
        }
    }

    private static void openItem(Tablet pupil, String title) {
        pupil.open("/learning");
        pupil.openFromDesk(title);
    }

    private static Map<String, Integer> brought(Tablet pupil) {
        pupil.page().waitForLoadState(LoadState.NETWORKIDLE);
        @SuppressWarnings("unchecked")
        var brought = (Map<String, Integer>) pupil.page().evaluate(BROUGHT);
        return brought;
    }

    private static boolean isException(String path) {
        return EXCEPTION.stream().anyMatch(path::startsWith);
    }

    private static void assertLight(String page, Map<String, Integer> brought) {
        int script = 0;
        int all = 0;
        for (var part : brought.entrySet()) {
            if (!isException(part.getKey())) {
                all += part.getValue();
                script += part.getKey().endsWith(".js") ? part.getValue() : 0;
            }
        }
        assertThat(script).as("script of %s: %s", page, brought).isBetween(1, MOST_SCRIPT);
        assertThat(all).as("%s: %s", page, brought).isBetween(script, MOST);
    }
}
