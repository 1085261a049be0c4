package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists go out as CSV and as Excel, under addresses that no page of one thing takes for itself. */
class ListFilesIT {
    @ParameterizedTest
    @CsvSource({
        "board_ict,/devices/imports/export",
        "board_ict,/disposals/export",
        "board_ict,/renewal/spares/export",
        "board_ict,/roster/export",
        "board_ict,/stocktaking/export",
        "homeroom_teacher,/materials/handed-out/export"
    })
    void aListComesAsBothKindsOfFile(String role, String address) {
        Visitor visitor = Product.onH2().signedIn(Product.onH2().account(role));
        assertComes(visitor, address, "csv", "\uFEFF");
        assertComes(visitor, address, "xlsx", "PK");
    }

    private static void assertComes(Visitor visitor, String address, String format, String begin) {
        var answer = visitor.get(address + "?format=" + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("list." + format);
        assertThat(answer.body()).startsWith(begin);
    }
}
