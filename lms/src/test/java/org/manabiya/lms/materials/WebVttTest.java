package org.manabiya.lms.materials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;

class WebVttTest {
    @Test
    void cuesWithNamesSettingsAndNotesAreRead() {
        assertThat(
                        read("""
                                \uFEFFWEBVTT ミニトマト
                                Kind: captions

                                NOTE 先生のメモ

                                STYLE
                                ::cue { color: white }

                                はじめ
                                00:00.000 --> 00:02.500 line:80%
                                たねを まきます。
                                水を やります。

                                01:00:00.000 --> 01:00:02.000
                                おわり""")
                                .cues())
                .isEqualTo(2);
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(read("WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nあ\r\n").cues())
                .isEqualTo(1);
    }

    @Test
    void anotherFormatIsToldByItsFirstLine() {
        refused("signature", 1, "1\n00:00:00,000 --> 00:00:01,000\nSRT");
        refused("signature", 1, "WEBVTTX\n\n00:00.000 --> 00:01.000\nあ");
    }

    @Test
    void aTimeThatBrowsersPassOverIsToldByItsLine() {
        refused("timing", 3, "WEBVTT\n\n00:00,000 --> 00:01,000\nあ");
        refused("timing", 3, "WEBVTT\n\n00:61.000 --> 00:62.000\nあ");
        refused("timing", 4, "WEBVTT\n\nはじめ\nあ");
        refused("timing", 3, "WEBVTT\n\nはじめ");
    }

    @Test
    void timesGoForward() {
        refused("order", 3, "WEBVTT\n\n00:02.000 --> 00:01.000\nあ");
        refused("order", 6, "WEBVTT\n\n00:05.000 --> 00:06.000\nあ\n\n00:04.000 --> 00:07.000\nい");
    }

    @Test
    void aCueWithoutABlankLineBeforeItWouldBeShownAsText() {
        refused("blank", 5, "WEBVTT\n\n00:00.000 --> 00:01.000\nあ\n00:02.000 --> 00:03.000\nい");
        refused("blank", 2, "WEBVTT\n00:00.000 --> 00:01.000\nあ");
    }

    @Test
    void aFileWithoutCuesOrInAnotherEncodingIsRefused() {
        refused("empty", 1, "WEBVTT");
        refused("empty", 4, "WEBVTT\n\nNOTE なにもない\n");
        assertThatThrownBy(() -> WebVtt.read("WEBVTT\n\n字幕".getBytes(Charset.forName("windows-31j"))))
                .extracting("key")
                .isEqualTo("materials.caption.encoding");
        refused("signature", 1, "");
    }

    private static WebVtt read(String text) {
        return WebVtt.read(text.getBytes(UTF_8));
    }

    private static void refused(String what, int line, String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("materials.caption." + what);
            assertThat(refusal.variables()).isEqualTo(List.of(line));
        });
    }
}
