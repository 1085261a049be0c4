package org.manabiya.core.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.manabiya.core.error.Refusal;

/**
 * Photos and papers that people hand in as proof: a broken unit, a certificate, a signed form. A picture is kept without what its camera
 * wrote into it; a PDF, which an office has made, as it is; nothing else is taken.
 */
@Dependent
public class Papers {
    private static final int LARGEST = 15 * 1024 * 1024;
    private static final String PDF = "application/pdf";

    private final StoredFiles files;

    @Inject
    public Papers(StoredFiles files) {
        this.files = files;
    }

    /**
     * Keeps a photo.
     *
     * @throws Refusal INVALID for a file that is no picture, TOO_LARGE beyond 15 MB
     */
    @Transactional(rollbackOn = IOException.class)
    public StoredFile addPhoto(InputStream body, String name, FileOwner owner) throws IOException {
        return picture(read(body), name, owner);
    }

    /**
     * Keeps a scanned paper: a PDF or a photo.
     *
     * @throws Refusal INVALID for a file that is neither, TOO_LARGE beyond 15 MB
     */
    @Transactional(rollbackOn = IOException.class)
    public StoredFile addPaper(InputStream body, String name, FileOwner owner) throws IOException {
        byte[] bytes = read(body);
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, MediaTypeSniffer.PREFIX));
        String type = MediaTypeSniffer.sniff(head, FileName.clean(name));
        if (type.equals(PDF)) {
            return files.add(new ByteArrayInputStream(bytes), name, owner, LARGEST);
        }
        if (!type.startsWith("image/")) {
            throw new Refusal(Refusal.Kind.INVALID, "error.noPaper");
        }
        return picture(bytes, name, owner);
    }

    private StoredFile picture(byte[] bytes, String name, FileOwner owner) throws IOException {
        String jpeg = FileName.clean(name).replaceFirst("\\.[^.]*$", "") + ".jpg";
        return files.add(new ByteArrayInputStream(Picture.clean(bytes)), jpeg, owner, LARGEST);
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "error.tooLarge", LARGEST / (1024 * 1024) + " MB");
        }
        return bytes;
    }
}
