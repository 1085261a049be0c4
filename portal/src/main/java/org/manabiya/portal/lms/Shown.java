package org.manabiya.portal.lms;

import java.util.List;
import java.util.Locale;
import org.manabiya.lms.materials.Caption;
import org.manabiya.lms.materials.Handout;
import org.manabiya.lms.materials.Handouts;
import org.manabiya.lms.materials.Material;
import org.manabiya.lms.materials.MaterialKind;
import org.manabiya.lms.materials.Opening;

/**
 * A file as a page shows it.
 *
 * @param address under which the file and what belongs to it stand
 * @param languages of its captions
 * @param opening of the pupil who reads it, or null for somebody whose progress nobody keeps
 */
public record Shown(MaterialKind kind, String title, String address, List<String> languages, Opening opening) {
    /** A teacher's own material. */
    public static Shown of(Material material, List<Caption> captions) {
        return new Shown(
                material.kind(), material.title(), "/api/v1/materials/" + material.id(), languages(captions), null);
    }

    /** What was handed out. */
    public static Shown of(Handout handout, Handouts.Item item, List<Caption> captions, Opening opening) {
        return new Shown(
                item.kind(),
                item.title(),
                "/api/v1/handouts/" + handout.id() + "/items/" + item.id(),
                languages(captions),
                opening);
    }

    public String file() {
        return address + "/file";
    }

    /** Where the reader tells how far the pupil has come, or null where nobody asks. */
    public String progress() {
        return opening == null ? null : address + "/opening";
    }

    /** Where the pupil goes on, in the words of the reader, or null. */
    public String position() {
        return opening == null ? null : opening.position();
    }

    public String captions(String language) {
        return address + "/captions?language=" + language;
    }

    /** The language as those who speak it call it. */
    public static String named(String language) {
        var locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }

    private static List<String> languages(List<Caption> captions) {
        return captions.stream().map(Caption::language).toList();
    }
}
