package org.manabiya.lms.materials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.lms.materials.SampleSchool.CLOCK;
import static org.manabiya.lms.materials.SampleSchool.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileSweep;
import org.manabiya.core.files.FolderStore;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.organisation.Classes;

/** What becomes of a material after it was brought: captioned, replaced, removed. */
class KeepMaterialTest {
    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nあ\n";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private SampleSchool school;
    private UUID clazz;
    private UUID teacher;
    private Caller caller;

    /** What the use cases are made of, for one act. */
    private record Room(
            StoredFiles files, MaterialFiles materialFiles, Materials materials, Captions captions, Audit audit) {}

    private interface Act<T> {
        T in(Room room) throws IOException;
    }

    private void given(TestDatabase fresh) {
        database = fresh;
        school = new SampleSchool(database);
        clazz = school.clazz("2年1組");
        teacher = school.teacherOf(clazz);
        caller = school.caller(teacher);
    }

    @DatabaseTest
    void newCaptionsOfALanguageTakeThePlaceOfTheOld(TestDatabase fresh) {
        given(fresh);
        var video = bring(clip(), "まち.mp4");
        caption(video, "ja", CAPTIONS);
        caption(video, "en", CAPTIONS);
        caption(video, "ja", CAPTIONS.replace("あ", "い"));
        List<Caption> kept = act(room -> room.captions().of(video.id()));
        assertThat(kept).extracting(Caption::language).containsExactly("en", "ja");
        assertThat(files()).isEqualTo(3L);
        act(room -> {
            captioning(room).remove(video.id(), "ja");
            captioning(room).remove(video.id(), "ja");
            return null;
        });
        assertThat(files()).isEqualTo(2L);
        assertThat(audited("material.caption")).isEqualTo(3L);
        assertThat(audited("material.uncaption")).isEqualTo(1L);
    }

    @DatabaseTest
    void captionsThatNobodyCouldReadOrThatBelongToNoVideoAreRefused(TestDatabase fresh) {
        given(fresh);
        var video = bring(clip(), "まち.mp4");
        var pdf = bring(SampleFiles.pdf(), "算数.pdf");
        refused("materials.caption.signature", () -> caption(video, "ja", "1\n00:00:00,000 --> 00:00:01,000\nあ"));
        refused("materials.caption.language", () -> caption(video, "xx", CAPTIONS));
        refused("materials.caption.language", () -> caption(pdf, "ja", CAPTIONS));
        refused("error.tooLarge", () -> caption(video, "ja", CAPTIONS + " ".repeat(1024 * 1024)));
        assertThat(files()).isEqualTo(2L);
    }

    @DatabaseTest
    void anotherFileOfItsKindTakesThePlaceOfTheFile(TestDatabase fresh) {
        given(fresh);
        var material = bring(SampleFiles.pdf(), "算数.pdf");
        replace(material, (new String(SampleFiles.pdf(), UTF_8) + "%").getBytes(UTF_8));
        var now = act(room -> room.materials().find(material.id()).orElseThrow());
        assertThat(now.fileId()).isNotEqualTo(material.fileId());
        assertThat(now.size()).isEqualTo(material.size() + 1);
        assertThat(now.title()).isEqualTo("算数");
        assertThat(files()).isEqualTo(1L);
        refused("materials.replace.kind", () -> replace(material, clip()));
        assertThat(files()).isEqualTo(1L);
        assertThat(audited("material.replace")).isEqualTo(1L);
    }

    @DatabaseTest
    void whatIsRemovedLeavesTheClassesAndItsFilesWhileWhoOpenedItStaysKnown(TestDatabase fresh) {
        given(fresh);
        var video = bring(clip(), "まち.mp4");
        caption(video, "ja", CAPTIONS);
        var pupil = school.pupilOf(clazz);
        var target =
                database.in("core", em -> new Classes(em, CLOCK).find(clazz).orElseThrow());
        var handout = new Handout(target, teacher, "", null, NOW);
        database.with("lms", em -> new Handouts(em).add(handout, List.of(video)));
        var item = database.in("lms", em -> new Handouts(em).items(handout.id()))
                .get(0)
                .id();
        database.with("lms", em -> new Openings(em, CLOCK).open(item, pupil));

        act(room -> {
            new RemoveMaterial(room.materials(), room.captions(), room.files(), room.audit(), CLOCK).remove(video.id());
            return null;
        });
        assertThat(files()).isZero();
        assertThat(database.ask("select count(*) from lms_caption")).isEqualTo(0L);
        assertThat(audited("material.remove")).isEqualTo(1L);
        boolean found =
                database.in("lms", em -> new Materials(em).find(video.id()).isPresent());
        assertThat(found).isFalse();
        var reach = school.caller(pupil).reach(Permission.MATERIAL_OPEN);
        List<Handouts.Received> desk = database.in("lms", em -> new Handouts(em).received(pupil, reach));
        assertThat(desk).isEmpty();
        assertThatThrownBy(() -> database.in("lms", em -> new Handouts(em).item(handout.id(), item)))
                .extracting("kind")
                .isEqualTo(Refusal.Kind.GONE);
        var given = database.in("lms", em -> new Handouts(em).given(caller.reach(Permission.MATERIAL_PROGRESS)))
                .get(0);
        assertThat(given.isEnded()).isTrue();
        assertThat(given.readers()).isEqualTo(1);
    }

    /** A reader has looked up which file the material has, and the teacher replaces it before the reader has got it. */
    @DatabaseTest
    void whoOpensAFileWhileItIsReplacedGetsTheNewOne(TestDatabase fresh) {
        given(fresh);
        var sheet = bring(SampleFiles.pdf(), "もと.pdf");
        var before = sheet.fileId();
        replace(sheet, (new String(SampleFiles.pdf(), UTF_8) + "%").getBytes(UTF_8));

        var looks = new ArrayList<>(List.of(before));
        act(room -> {
            Supplier<UUID> standing = () -> looks.isEmpty()
                    ? room.materials().find(sheet.id()).orElseThrow().fileId()
                    : looks.remove(0);
            assertThat(room.materialFiles().standing(standing).name()).isEqualTo("新しい");
            assertThatThrownBy(() -> room.materialFiles().standing(() -> before))
                    .extracting("kind")
                    .isEqualTo(Refusal.Kind.NOT_FOUND);
            return null;
        });
    }

    /** The same for captions: their file goes at once, and a player may ask for them at that moment. */
    @DatabaseTest
    void whoAsksForCaptionsWhileTheyAreReplacedGetsTheNewOnes(TestDatabase fresh) {
        given(fresh);
        var video = bring(clip(), "まち.mp4");
        caption(video, "ja", CAPTIONS);
        var before = act(room -> room.captions().of(video.id()));
        caption(video, "ja", CAPTIONS.replace("あ", "い"));

        var looks = new ArrayList<>(before);
        byte[] shown = act(room -> {
            var lookedUp = new Captions(null) {
                @Override
                public Optional<Caption> find(UUID material, String language) {
                    return looks.isEmpty() ? room.captions().find(material, language) : Optional.of(looks.remove(0));
                }
            };
            return new CaptionResponse(lookedUp, room.materialFiles(), room.files()).bytes(video.id(), "ja");
        });
        assertThat(new String(shown, UTF_8)).contains("い");
    }

    private Material bring(byte[] content, String name) {
        return act(room -> new BringMaterial(room.materialFiles(), room.materials(), caller, room.audit(), CLOCK)
                .bring(new ByteArrayInputStream(content), name, null, null));
    }

    private void caption(Material video, String language, String text) {
        act(room ->
                captioning(room).put(video.id(), language, new ByteArrayInputStream(text.getBytes(UTF_8)), "字幕.vtt"));
    }

    private CaptionMaterial captioning(Room room) {
        return new CaptionMaterial(room.materials(), room.captions(), room.files(), caller, room.audit(), CLOCK);
    }

    private void replace(Material material, byte[] content) {
        act(room -> {
            new ReplaceMaterial(room.materialFiles(), room.materials(), room.audit())
                    .replace(material.id(), new ByteArrayInputStream(content), "新しい");
            return null;
        });
    }

    private <T> T act(Act<T> act) {
        var store = new FolderStore(folder);
        return database.in(
                "core",
                core -> database.in("lms", em -> {
                    var files = new StoredFiles(core, store, new FileSweep(core, store, CLOCK), CLOCK);
                    try {
                        return act.in(new Room(
                                files,
                                new MaterialFiles(files, caller, 1),
                                new Materials(em),
                                new Captions(em),
                                new Audit(core, caller, () -> null, CLOCK)));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).extracting("key").isEqualTo(key);
    }

    private byte[] clip() {
        try (var clip = getClass().getResourceAsStream("/samples/clip.mp4")) {
            return clip.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long files() {
        return ((Number) database.ask("select count(*) from core_file")).longValue();
    }

    private long audited(String action) {
        return ((Number) database.ask("select count(*) from core_audit where action = '" + action + "'")).longValue();
    }
}
