package org.manabiya.portal.mdm.renewal;

import java.util.List;

/**
 * Why a number is what it is, as told when it is pressed.
 *
 * @param parts the numbers of the table that it is made of
 * @param links where what stands behind it can be looked at, or changed
 */
public record Because(List<String> sentences, List<Part> parts, List<Link> links) {
    /** A number of the same table: pressed, it explains itself in turn. */
    public record Part(String cell, String text) {}

    /** A page that shows what stands behind the number. */
    public record Link(String address, String text) {}

    static Because of(String... sentences) {
        return new Because(List.of(sentences), List.of(), List.of());
    }
}
