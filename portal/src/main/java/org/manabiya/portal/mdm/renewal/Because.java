package org.manabiya.portal.mdm.renewal;

import java.util.List;

/**
 * Why a number is what it is, as told when it is pressed.
 *
 * @param link where its parts can be looked at, or null
 */
public record Because(List<String> sentences, String link) {
    static Because of(String... sentences) {
        return new Because(List.of(sentences), null);
    }
}
