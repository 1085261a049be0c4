package org.manabiya.core.access;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may see with one permission. Queries on personal data take it as a parameter: nothing outside {@link #municipality()}
 * is ever visible, and inside it either everything or the listed schools, classes and people.
 *
 * @param installation whether it reaches every municipality (the operator's own things only)
 * @param wholeMunicipality whether it reaches everything in the municipality
 */
public record Reach(
        boolean installation,
        UUID municipality,
        boolean wholeMunicipality,
        Set<UUID> schools,
        Set<UUID> classes,
        Set<UUID> people) {
    private static final UUID NOBODY = new UUID(0, 0);

    public Reach {
        schools = Set.copyOf(schools);
        classes = Set.copyOf(classes);
        people = Set.copyOf(people);
    }

    /** Reaches nothing. */
    public static Reach none() {
        return new Reach(false, NOBODY, false, Set.of(), Set.of(), Set.of());
    }

    public static Reach wholeMunicipality(UUID municipality) {
        return new Reach(false, municipality, true, Set.of(), Set.of(), Set.of());
    }

    /** Whether the place lies inside. A school reached covers its classes and people only as far as the place names that school. */
    public boolean covers(Place place) {
        if (installation) {
            return true;
        }
        if (!municipality.equals(place.municipality())) {
            return false;
        }
        return wholeMunicipality
                || !Collections.disjoint(schools, place.schools())
                || !Collections.disjoint(classes, place.classes())
                || (place.person() != null && people.contains(place.person()));
    }

    public boolean isEmpty() {
        return !installation && !wholeMunicipality && schools.isEmpty() && classes.isEmpty() && people.isEmpty();
    }

    /** The schools for an {@code in (…)} of a query, never empty: an id that nothing has stands for none. */
    public Set<UUID> schoolsOrNone() {
        return orNone(schools);
    }

    public Set<UUID> classesOrNone() {
        return orNone(classes);
    }

    public Set<UUID> peopleOrNone() {
        return orNone(people);
    }

    private static Set<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }

    Reach and(Reach other) {
        return new Reach(
                installation || other.installation,
                NOBODY.equals(municipality) ? other.municipality : municipality,
                wholeMunicipality || other.wholeMunicipality,
                union(schools, other.schools),
                union(classes, other.classes),
                union(people, other.people));
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
