package org.manabiya.lms.materials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.lms.materials.SampleSchool.CLOCK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileSweep;
import org.manabiya.core.files.FolderStore;
import org.manabiya.core.files.StoredFiles;

class BringMaterialTest {
    @TempDir
    Path folder;

    private TestDatabase database;
    private SampleSchool school;
    private UUID teacher;

    private void given(TestDatabase fresh) {
        database = fresh;
        school = new SampleSchool(database);
        teacher = school.teacherOf(school.clazz("2年1組"));
    }

    @DatabaseTest
    void aPdfIsNamedAfterItsFileAndAnEpubAfterItself(TestDatabase fresh) throws IOException {
        given(fresh);
        var pdf = bring(SampleFiles.pdf(), "かけ算 4のだん.pdf", null);
        assertThat(pdf.kind()).isEqualTo(MaterialKind.PDF);
        assertThat(pdf.title()).isEqualTo("かけ算 4のだん");
        assertThat(pdf.ownerId()).isEqualTo(teacher);
        assertThat(bring(SampleFiles.epub(), "kokugo.epub", "").title()).isEqualTo("お手紙");
        assertThat(bring(SampleFiles.pdf(), "x.pdf", "さんすう").title()).isEqualTo("さんすう");
        assertThat(database.ask("select count(*) from core_audit where action = 'material.bring'"))
                .isEqualTo(3L);
    }

    @DatabaseTest
    void theSameFormSentAgainBringsNothingNew(TestDatabase fresh) throws IOException {
        given(fresh);
        var form = UUID.randomUUID();
        var first = bring(SampleFiles.pdf(), "一.pdf", null, form);
        assertThat(bring(SampleFiles.pdf(), "一.pdf", null, form).id()).isEqualTo(first.id());
        assertThat(database.ask("select count(*) from core_file")).isEqualTo(1L);
        assertThat(database.ask("select count(*) from core_audit where action = 'material.bring'"))
                .isEqualTo(1L);
        var another = SampleFiles.epub();
        assertThat(bring(another, "本.epub", null, form).id()).isNotEqualTo(first.id());
        assertThat(bring(SampleFiles.pdf(), "一.pdf", null, UUID.randomUUID()).id())
                .isNotEqualTo(first.id());
        assertThat(database.ask("select count(*) from lms_material")).isEqualTo(3L);
    }

    @DatabaseTest
    void aVideoIsToldByItsBytes(TestDatabase fresh) throws IOException {
        given(fresh);
        try (var clip = getClass().getResourceAsStream("/samples/clip.mp4")) {
            assertThat(bring(clip.readAllBytes(), "まちたんけん", null).kind()).isEqualTo(MaterialKind.VIDEO);
        }
    }

    @DatabaseTest
    void whatABrowserWouldRunIsRefusedUnderWhateverName(TestDatabase fresh) {
        given(fresh);
        refused("materials.kind", "<script>alert(1)</script>".getBytes(UTF_8), "算数.pdf");
        refused("materials.kind", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "図.png");
        refused("materials.kind", new byte[0], "空.pdf");
    }

    @DatabaseTest
    void aBrokenEpubIsRefused(TestDatabase fresh) throws IOException {
        given(fresh);
        var parts = SampleFiles.epubParts();
        parts.remove("OEBPS/content.opf");
        refused("materials.epub.missing", SampleFiles.epub(parts), "本.epub");
    }

    @DatabaseTest
    void whatIsTooLargeIsRefused(TestDatabase fresh) {
        given(fresh);
        var large = new byte[1024 * 1024 + 1];
        System.arraycopy(SampleFiles.pdf(), 0, large, 0, SampleFiles.pdf().length);
        refused("error.tooLarge", large, "算数.pdf");
    }

    private void refused(String key, byte[] content, String name) {
        assertThatThrownBy(() -> bring(content, name, null))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
        assertThat(database.ask("select count(*) from lms_material")).isEqualTo(0L);
        assertThat(database.ask("select count(*) from core_file")).isEqualTo(0L);
    }

    private Material bring(byte[] content, String name, String title) {
        return bring(content, name, title, null);
    }

    private Material bring(byte[] content, String name, String title, UUID key) {
        var caller = school.caller(teacher);
        var store = new FolderStore(folder);
        return database.in(
                "core",
                core -> database.in("lms", em -> {
                    var files = new StoredFiles(core, store, new FileSweep(core, store, CLOCK), CLOCK);
                    var bringing = new BringMaterial(
                            new MaterialFiles(files, caller, 1),
                            new Materials(em),
                            caller,
                            new Audit(core, caller, () -> null, CLOCK),
                            CLOCK);
                    try {
                        return bringing.bring(new ByteArrayInputStream(content), name, title, key);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }));
    }
}
