package org.manabiya.portal.mdm.renewal;

import java.util.List;

/**
 * Why a number is what it is, as told when it is pressed.
 *
 * @param links where its parts can be looked at
 */
public record Because(List<String> sentences, List<Link> links) {
    /** A page that shows what stands behind the number. */
    public record Link(String address, String text) {}

    static Because of(String... sentences) {
        return new Because(List.of(sentences), List.of());
    }
}
