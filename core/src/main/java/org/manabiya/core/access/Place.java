package org.manabiya.core.access;

import java.util.Set;
import java.util.UUID;

/**
 * Where a thing stands: its municipality, its school, the classes it concerns and the person it belongs to. What is unknown or does
 * not apply is null or empty.
 *
 * @param school the school, or the first of a person's
 * @param schools all of them: somebody who works at two schools stands in both
 */
public record Place(UUID municipality, UUID school, Set<UUID> schools, Set<UUID> classes, UUID person) {
    public Place {
        schools = Set.copyOf(schools);
        classes = Set.copyOf(classes);
    }

    /** A thing of one school or of none. */
    public Place(UUID municipality, UUID school, Set<UUID> classes, UUID person) {
        this(municipality, school, school == null ? Set.of() : Set.of(school), classes, person);
    }

    public static Place inMunicipality(UUID municipality) {
        return new Place(municipality, null, Set.of(), null);
    }

    public static Place inSchool(UUID municipality, UUID school) {
        return new Place(municipality, school, Set.of(), null);
    }

    public static Place inClass(UUID municipality, UUID school, UUID clazz) {
        return new Place(municipality, school, Set.of(clazz), null);
    }
}
