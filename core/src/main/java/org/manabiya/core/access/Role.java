package org.manabiya.core.access;

import java.util.Map;
import java.util.Optional;

/** What a person is in this product. A person may hold several, each at its own school. */
public enum Role {
    PUPIL,
    GUARDIAN,
    TEACHER,
    /** A teacher who holds a homeroom class: derived from the primary membership in it, never granted. */
    HOMEROOM_TEACHER,
    /** 養護教諭. */
    NURSE,
    HEAD,
    CLERK,
    BOARD_STAFF,
    BOARD_ICT,
    /** Keeps the installation running; sees no personal data of schools by default. */
    OPERATOR;

    private static final Map<String, Role> OF_ROSTER = Map.of(
            "student", PUPIL,
            "guardian", GUARDIAN,
            "teacher", TEACHER,
            "principal", HEAD,
            "siteAdministrator", CLERK,
            "districtAdministrator", BOARD_STAFF,
            "nurse", NURSE,
            "clerk", CLERK,
            "boardIct", BOARD_ICT);

    /**
     * The role that a row of {@code core_role} stands for: the OneRoster Japan profile's words, and nurse, clerk and boardIct, which
     * only this product knows.
     */
    public static Optional<Role> ofRoster(String word) {
        return Optional.ofNullable(OF_ROSTER.get(word));
    }
}
