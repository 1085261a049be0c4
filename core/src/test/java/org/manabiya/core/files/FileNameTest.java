package org.manabiya.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void pathsControlCharactersAndTurnedWritingAreTakenOut() {
        assertThat(FileName.clean("C:\\Users\\佐藤\\算数.pdf")).isEqualTo("算数.pdf");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("invoice\u202efdp.exe\r\n")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("か\u3099っこう.txt")).isEqualTo("がっこう.txt");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean(null)).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.clean("𠮷".repeat(300) + ".xlsx"))
                .hasSize(195 * 2 + 5)
                .endsWith("𠮷.xlsx");
    }

    @Test
    void theHeaderCarriesTheTrueNameAndALegibleOne() {
        assertThat(FileName.disposition(false, "算数 \"1\".pdf"))
                .isEqualTo("attachment; filename=\"__ _1_.pdf\"; filename*=UTF-8''%E7%AE%97%E6%95%B0%20%221%22.pdf");
    }

    @Test
    void aNameTakenApartByTheFormParserIsPutTogetherAgain() {
        byte[] bytes = "まちたんけん.mp4".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(FileName.sent(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isEqualTo("まちたんけん.mp4");
        assertThat(FileName.sent("まちたんけん.mp4")).isEqualTo("まちたんけん.mp4");
        assertThat(FileName.sent("caf\u00e9.pdf")).isEqualTo("caf\u00e9.pdf");
        assertThat(FileName.sent("a.pdf")).isEqualTo("a.pdf");
    }

    @Property
    void noNameBreaksOutOfTheHeader(@ForAll String name) {
        assertThat(FileName.disposition(true, FileName.clean(name)))
                .matches("inline; filename=\"[^\"\\\\\\p{Cc}]*\"; filename\\*=UTF-8''[!-~]*");
    }
}
