package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.StoredFile;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.SchoolClass;

/** What the sample city's class finds on its desk: a captioned video, a booklet and a book, all made for this product. */
@Dependent
public class SampleMaterials {
    private static final int LARGEST = 1024 * 1024;

    private final StoredFiles files;
    private final Materials materials;
    private final Captions captions;
    private final Handouts handouts;
    private final Classes classes;
    private final Callers callers;
    private final Clock clock;

    @Inject
    public SampleMaterials(
            StoredFiles files,
            Materials materials,
            Captions captions,
            Handouts handouts,
            Classes classes,
            Callers callers,
            Clock clock) {
        this.files = files;
        this.materials = materials;
        this.captions = captions;
        this.handouts = handouts;
        this.classes = classes;
        this.callers = callers;
        this.clock = clock;
    }

    /** Brings them in as the teacher's and hands them to the teacher's own class. */
    @Transactional
    public void handOut(UUID account) {
        var teacher = callers.of(account);
        var clazz = homeroomOf(teacher);
        var video = material(teacher, "mini-tomato.mp4", "ミニトマトの そだちかた");
        for (String language : List.of("ja", "en")) {
            var text = file(teacher, "mini-tomato." + language + ".vtt");
            captions.add(new Caption(video, language, text, clock.instant()));
        }
        var booklet = material(teacher, "machi-tanken.pdf", "まちたんけんの しおり");
        var book = material(teacher, "kotoba-doubutsuen.epub", "ことばの どうぶつえん");
        give(teacher, clazz, "生活科で つかいます。先に 見ておきましょう。", LocalDate.now(clock).plusDays(2), List.of(video, booklet));
        give(teacher, clazz, "すきな どうぶつの ページを 読みましょう。", null, List.of(book));
    }

    private SchoolClass homeroomOf(Caller teacher) {
        var own = classes.lines(teacher.reach(Permission.MATERIAL_HAND_OUT).classes()).stream()
                .filter(Classes.Line::isHomeroom)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return classes.find(own.id()).orElseThrow(Refusal::notFound);
    }

    private void give(Caller teacher, SchoolClass clazz, String instruction, LocalDate dueOn, List<Material> given) {
        handouts.add(new Handout(clazz, teacher.person(), instruction, dueOn, clock.instant()), given);
    }

    private Material material(Caller teacher, String name, String title) {
        var file = file(teacher, name);
        var kind = MaterialKind.of(file.mediaType()).orElseThrow(IllegalStateException::new);
        var material = new Material(file, kind, teacher.school(), teacher.person(), title, clock.instant());
        materials.add(material);
        return material;
    }

    private StoredFile file(Caller teacher, String name) {
        var owner = new FileOwner(teacher.municipality(), teacher.school(), teacher.account());
        try (var body = SampleMaterials.class.getResourceAsStream("/sample/" + name)) {
            return files.add(body, name, owner, LARGEST);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
