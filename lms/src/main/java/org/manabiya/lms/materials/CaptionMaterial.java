package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.StoredFiles;

/** Puts captions under a video and takes them away. */
@Dependent
public class CaptionMaterial {
    /** Two hours of speech are a tenth of it. */
    private static final int LARGEST = 1024 * 1024;

    private final Materials materials;
    private final Captions captions;
    private final StoredFiles files;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CaptionMaterial(
            Materials materials, Captions captions, StoredFiles files, Caller caller, Audit audit, Clock clock) {
        this.materials = materials;
        this.captions = captions;
        this.files = files;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Captions the video in a language; those it had in that language go.
     *
     * @throws Refusal INVALID with the line of what is wrong in the file, TOO_LARGE; nothing is changed then
     */
    @Transactional(rollbackOn = IOException.class)
    public Caption put(UUID id, String language, InputStream body, String name) throws IOException {
        var material = materials.find(id).orElseThrow(Refusal::notFound);
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "error.tooLarge", "1 MB");
        }
        WebVtt.read(bytes);
        captions.find(id, language).ifPresent(this::forget);
        var owner = new FileOwner(caller.municipality(), caller.school(), caller.account());
        var file = files.add(new ByteArrayInputStream(bytes), name, owner, LARGEST);
        var caption = new Caption(material, language, file, clock.instant());
        captions.add(caption);
        audit.record("material.caption", "material", id, null, material.title() + " (" + language + ")");
        return caption;
    }

    /** Takes the captions of a language away; where there are none, nothing happens. */
    @Transactional
    public void remove(UUID id, String language) {
        var material = materials.find(id).orElseThrow(Refusal::notFound);
        captions.find(id, language).ifPresent(caption -> {
            forget(caption);
            audit.record("material.uncaption", "material", id, material.title() + " (" + language + ")", null);
        });
    }

    private void forget(Caption caption) {
        captions.remove(caption);
        files.remove(caption.fileId());
    }
}
