package org.manabiya.lms.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.lms.materials.SampleSchool.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.access.Permission;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.files.FileSweep;
import org.manabiya.core.files.FolderStore;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.organisation.Classes;

class SampleMaterialsTest {
    @TempDir
    private Path folder;

    @DatabaseTest
    void aPupilOfTheClassFindsAVideoABookletAndABook(TestDatabase database) {
        var school = new SampleSchool(database);
        var clazz = school.clazz("2年1組");
        var teacher = school.teacherOf(clazz);
        var pupil = school.pupilOf(clazz);
        var store = new FolderStore(folder);
        database.in(
                "core",
                core -> database.in("lms", em -> {
                    new SampleMaterials(
                                    new StoredFiles(core, store, new FileSweep(core, store, CLOCK), CLOCK),
                                    new Materials(em),
                                    new Captions(em),
                                    new Handouts(em),
                                    new Classes(core, CLOCK),
                                    new Callers(core, CLOCK),
                                    CLOCK)
                            .handOut(teacher);
                    return null;
                }));
        var reach = school.caller(pupil).reach(Permission.MATERIAL_OPEN);
        List<Handouts.Received> desk = database.in("lms", em -> new Handouts(em).received(pupil, reach));
        assertThat(desk)
                .extracting(Handouts.Received::kind)
                .containsExactlyInAnyOrder(MaterialKind.VIDEO, MaterialKind.PDF, MaterialKind.EPUB);
        assertThat(database.ask("select count(*) from lms_caption")).isEqualTo(2L);
    }

    /** What is handed out by hand is looked into; so is what ships. */
    @Test
    void whatShipsWouldBeTakenInFromATeacherToo() throws IOException {
        for (String language : List.of("ja", "en")) {
            assertThat(WebVtt.read(sample("mini-tomato." + language + ".vtt")).cues())
                    .isEqualTo(5);
        }
        var book = folder.resolve("book.epub");
        Files.write(book, sample("kotoba-doubutsuen.epub"));
        assertThat(Epub.read(book, 1024 * 1024).spine()).hasSize(4);
    }

    private static byte[] sample(String name) throws IOException {
        try (var file = SampleMaterials.class.getResourceAsStream("/sample/" + name)) {
            return file.readAllBytes();
        }
    }
}
