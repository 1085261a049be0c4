package org.manabiya.portal.home;

import java.util.Map;
import java.util.Optional;

/**
 * A card of the staff's first page: what one duty asks of its holder today. Each is a bean, so that a new duty brings its own card and
 * somebody with two roles sees the cards of both.
 */
interface HomeCard {
    /** Where it stands: the most pressing first. */
    enum Rank {
        OWN_CLASS,
        OWN_SCHOOL,
        ATTENTION,
        OWN_WORK,
        CITY,
        IMPORTS,
        DEVICES,
        INSTALLATION
    }

    Rank rank();

    /** The view and its models, or empty for whom the duty is none. */
    Optional<Part> part();

    /** A view with its models. */
    record Part(String view, Map<String, Object> models) {}
}
