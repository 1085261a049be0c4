package org.manabiya.lms.materials;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.manabiya.core.error.Refusal;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What an EPUB says of itself (EPUB 3.3, sections 4.2.6.3 and 5): its title, and the documents of its spine, each of which lies in the
 * file. Read once when it is brought, so that no pupil meets a book that cannot be opened.
 *
 * @param title the first {@code dc:title}, or empty
 * @param spine the paths in the container of what is read, in order, never empty
 */
record Epub(String title, List<String> spine) {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final String PACKAGE = "application/oebps-package+xml";
    private static final Set<String> FONT_OBFUSCATION =
            Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

    /**
     * @param most the bytes that it may take unpacked
     * @throws Refusal INVALID with what is wrong when a pupil could not read it
     */
    static Epub read(Path file, long most) throws IOException {
        try (var archive = EpubArchive.open(file, most)) {
            refuseProtection(archive);
            var path = packagePath(archive);
            var description = archive.document(path).orElseThrow(() -> missing(path));
            return new Epub(title(description), spine(archive, description, path));
        }
    }

    private static void refuseProtection(EpubArchive archive) throws IOException {
        var encryption = archive.document(ENCRYPTION);
        if (encryption.isPresent()
                && SafeXml.elements(encryption.get(), "EncryptionMethod").stream()
                        .anyMatch(method -> !FONT_OBFUSCATION.contains(method.getAttribute("Algorithm")))) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.epub.protected");
        }
    }

    private static String packagePath(EpubArchive archive) throws IOException {
        var container = archive.document(CONTAINER).orElseThrow(() -> missing(CONTAINER));
        return SafeXml.elements(container, "rootfile").stream()
                .filter(root -> root.getAttribute("media-type").equals(PACKAGE))
                .map(root -> root.getAttribute("full-path"))
                .findFirst()
                .orElseThrow(EpubArchive::broken);
    }

    private static String title(Document description) {
        return SafeXml.elements(description, "title").stream()
                .map(Element::getTextContent)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private static List<String> spine(EpubArchive archive, Document description, String packagePath) {
        var hrefs = new HashMap<String, String>();
        for (Element item : SafeXml.elements(description, "item")) {
            hrefs.put(item.getAttribute("id"), item.getAttribute("href"));
        }
        var spine = new ArrayList<String>();
        for (Element reference : SafeXml.elements(description, "itemref")) {
            var href = hrefs.getOrDefault(reference.getAttribute("idref"), "");
            var path = resolve(packagePath, href);
            if (href.isEmpty() || !archive.has(path)) {
                throw missing(href.isEmpty() ? reference.getAttribute("idref") : path);
            }
            spine.add(path);
        }
        if (spine.isEmpty()) {
            throw EpubArchive.broken();
        }
        return spine;
    }

    /** The path in the container that a percent-encoded address relative to the package document means. */
    static String resolve(String base, String href) {
        var parts = new ArrayDeque<String>(List.of(base.split("/")));
        parts.pollLast();
        for (String part : decode(href.split("[#?]", 2)[0]).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decode(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return href;
        }
    }

    private static Refusal missing(String what) {
        return new Refusal(Refusal.Kind.INVALID, "materials.epub.missing", what);
    }
}
