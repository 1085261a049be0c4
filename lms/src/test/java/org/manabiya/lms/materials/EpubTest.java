package org.manabiya.lms.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.core.error.Refusal;

class EpubTest {
    private static final long MOST = 1024 * 1024;

    private final Map<String, String> parts = SampleFiles.epubParts();

    @TempDir
    Path folder;

    @Test
    void aRightBookTellsItsTitleAndItsSpine() throws IOException {
        assertThat(Epub.read(file(SampleFiles.epub()), MOST))
                .isEqualTo(new Epub("お手紙", java.util.List.of("OEBPS/text/一.xhtml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.sh",
                "/etc/passwd",
                "a\\b.txt",
                "C:evil",
                "a/../../b",
                "OEBPS/./x",
                "META-INF/CONTAINER.xml"
            })
    void aNameThatLeadsOutOrHidesAnotherIsRefused(String name) {
        parts.put(name, "x");
        assertRefused("materials.epub.name");
    }

    @Test
    void aBookThatUnpacksToTooMuchIsRefused() {
        parts.put("OEBPS/zeros", "0".repeat((int) MOST));
        assertRefused("materials.epub.tooMuch");
    }

    @Test
    void aBookOfTooManyFilesIsRefused() {
        for (int i = 0; i < EpubArchive.MOST_ENTRIES; i++) {
            parts.put("x/" + i, "");
        }
        assertRefused("materials.epub.tooMuch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/container.xml", "OEBPS/content.opf"})
    void anEntityIsNeverResolved(String part) {
        parts.compute(
                part,
                (name, xml) -> xml.replaceFirst("\\?>", "?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
        assertRefused("materials.epub.broken");
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/container.xml, materials.epub.missing",
        "OEBPS/content.opf, materials.epub.missing",
        "OEBPS/text/一.xhtml, materials.epub.missing"
    })
    void aBookThatLacksAPartIsRefused(String part, String key) {
        parts.remove(part);
        assertRefused(key);
    }

    @Test
    void aChapterThatTheManifestDoesNotKnowIsRefused() {
        parts.compute("OEBPS/content.opf", (name, xml) -> xml.replace("idref=\"one\"", "idref=\"two\""));
        assertRefused("materials.epub.missing");
    }

    @Test
    void aBookWithNothingToReadIsRefused() {
        parts.compute("OEBPS/content.opf", (name, xml) -> xml.replace("<itemref idref=\"one\"/>", ""));
        assertRefused("materials.epub.broken");
    }

    @Test
    void aCopyProtectedBookIsRefusedButHiddenFontsAreNot() throws IOException {
        var encryption =
                """
                <encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
                  <enc:EncryptedData><enc:EncryptionMethod Algorithm="%s"/></enc:EncryptedData></encryption>
                """;
        parts.put("META-INF/encryption.xml", encryption.formatted("http://www.idpf.org/2008/embedding"));
        assertThat(Epub.read(file(SampleFiles.epub(parts)), MOST).title()).isEqualTo("お手紙");

        parts.put("META-INF/encryption.xml", encryption.formatted("http://www.w3.org/2001/04/xmlenc#aes256-cbc"));
        assertRefused("materials.epub.protected");
    }

    @Test
    void aBookThatBreaksOffIsRefusedWhereverItDoes() throws IOException {
        byte[] whole = SampleFiles.epub();
        for (int length = 0; length < whole.length; length += 7) {
            var broken = file(Arrays.copyOf(whole, length));
            refused(() -> Epub.read(broken, MOST));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "content.opf, a.xhtml, a.xhtml",
        "OEBPS/content.opf, text/a.xhtml#p1, OEBPS/text/a.xhtml",
        "OEBPS/p/content.opf, ../a%20b.xhtml, OEBPS/a b.xhtml",
        "OEBPS/content.opf, a+b.xhtml, OEBPS/a+b.xhtml",
        "OEBPS/content.opf, ../../../a.xhtml, a.xhtml",
        "OEBPS/content.opf, 100%.xhtml, OEBPS/100%.xhtml"
    })
    void anAddressIsResolvedAsUrlsAre(String base, String href, String path) {
        assertThat(Epub.resolve(base, href)).isEqualTo(path);
    }

    private void assertRefused(String key) {
        refused(() -> Epub.read(file(SampleFiles.epub(parts)), MOST))
                .extracting("key")
                .isEqualTo(key);
    }

    private static AbstractThrowableAssert<?, ?> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return assertThatThrownBy(act).isInstanceOf(Refusal.class);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("book.epub"), content);
    }
}
