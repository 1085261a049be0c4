package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each role opens everything that its navigation offers: accessible by day and in the dark and on a narrow phone,
 * without a complaint of the browser, one heading a page. */
class EveryPageIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pupil",
                "guardian",
                "teacher",
                "homeroom_teacher",
                "nurse",
                "head",
                "clerk",
                "board_staff",
                "board_ict",
                "operator"
            })
    void everythingInTheNavigationOpensAndIsAccessible(String role) {
        try (var tablet = Tablet.of(Product.onH2(), role)) {
            var addresses = tablet.navigation();
            assertThat(addresses).contains("/");
            for (String address : addresses) {
                tablet.open(address);
                assertThat(tablet.page().locator("h1").count())
                        .as("headings of " + address)
                        .isEqualTo(1);
                tablet.assertAccessible();
                tablet.assertReadableInTheDark();
                tablet.assertReflows();
            }
            tablet.assertNoComplaints();
        }
    }

    @Test
    void theDescriptionOfTheApiReadsAsAPage() {
        try (var tablet = Tablet.of(Product.onH2(), "board_ict")) {
            tablet.open("/api-docs");
            var operation =
                    tablet.page().locator("details.operation", new Page.LocatorOptions().setHasText("/roster/imports"));
            operation.locator("summary").click();

            assertThat(operation.innerText()).contains("ROSTER_IMPORT", "dryRun", "curl -X POST", "findings");
            tablet.assertAccessible();
            tablet.assertNoComplaints();
        }
    }
}
