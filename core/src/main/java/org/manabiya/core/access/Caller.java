package org.manabiya.core.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.error.Refusal;

/**
 * Who is asking, for the length of one request: the account, the person behind it, the roles held today and the classes and children
 * that they lead to. Read anew at each request, so that a role withdrawn or a custody changed works at once.
 */
public class Caller {
    /** A role held at a school, or at the board where the school is null. */
    public record Grant(Role role, UUID school) {}

    private final UUID account;
    private final UUID person;
    private final UUID municipality;
    private final String name;
    private final List<Grant> grants;
    private final Set<UUID> classes;
    private final Set<UUID> homerooms;
    private final Set<UUID> children;
    private final Preferences preferences;
    private final boolean mustChangePassword;

    /** How the account wants to read: language ({@code ja}, {@code en} or null for the browser's), furigana, and a pupil's grade. */
    public record Preferences(String language, String furigana, String grade) {}

    /** For the request proxy only. */
    protected Caller() {
        this(
                null,
                null,
                null,
                "",
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new Preferences(null, "grade", null),
                false);
    }

    public Caller(
            UUID account,
            UUID person,
            UUID municipality,
            String name,
            List<Grant> grants,
            Set<UUID> classes,
            Set<UUID> homerooms,
            Set<UUID> children,
            Preferences preferences,
            boolean mustChangePassword) {
        this.account = account;
        this.person = person;
        this.municipality = municipality;
        this.name = name;
        this.grants = List.copyOf(grants);
        this.classes = Set.copyOf(classes);
        this.homerooms = Set.copyOf(homerooms);
        this.children = Set.copyOf(children);
        this.preferences = preferences;
        this.mustChangePassword = mustChangePassword;
    }

    /** Somebody who has not signed in. */
    public static Caller nobody() {
        return new Caller();
    }

    public boolean isSignedIn() {
        return account != null;
    }

    public UUID account() {
        return account;
    }

    /** The person behind the account; null for the operator and for nobody. */
    public UUID person() {
        return person;
    }

    public UUID municipality() {
        return municipality;
    }

    /** The display name, family name first. */
    public String name() {
        return name;
    }

    public Preferences preferences() {
        return preferences;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    /** The first school at which the caller holds a role, or null. */
    public UUID school() {
        return grants.stream()
                .map(Grant::school)
                .filter(s -> s != null)
                .findFirst()
                .orElse(null);
    }

    /** The classes that the caller teaches today, or attends as a pupil. */
    public Set<UUID> classes() {
        return classes;
    }

    public Set<UUID> homerooms() {
        return homerooms;
    }

    public Set<UUID> children() {
        return children;
    }

    /** Whether any role of the caller holds the permission, however far. */
    public boolean may(Permission permission) {
        return grants.stream()
                .anyMatch(grant -> !permission.scopesOf(grant.role()).isEmpty());
    }

    public boolean may(Permission permission, Place place) {
        return reach(permission).covers(place);
    }

    /**
     * Refuses unless the permission covers the place.
     *
     * @throws Refusal NOT_ALLOWED when no role holds the permission, NOT_FOUND when the place is outside its reach
     */
    public void require(Permission permission, Place place) {
        if (!may(permission)) {
            throw Refusal.notAllowed();
        }
        if (!may(permission, place)) {
            throw Refusal.notFound();
        }
    }

    /** Everything that the permission reaches by all roles of the caller together. */
    public Reach reach(Permission permission) {
        Reach sum = Reach.none();
        for (Grant grant : grants) {
            for (Scope scope : permission.scopesOf(grant.role())) {
                sum = sum.and(reach(grant, scope));
            }
        }
        return sum;
    }

    /** What both permissions reach, each by one and the same role: a right of one role is not stretched by another's. */
    public Reach reach(Permission one, Permission other) {
        Reach sum = Reach.none();
        for (Grant grant : grants) {
            for (Scope scope : one.scopesOf(grant.role())) {
                for (Scope second : other.scopesOf(grant.role())) {
                    sum = sum.and(reach(grant, scope.compareTo(second) < 0 ? scope : second));
                }
            }
        }
        return sum;
    }

    private Reach reach(Grant grant, Scope scope) {
        return switch (scope) {
            case SELF -> within(Set.of(), Set.of(), person == null ? Set.of() : Set.of(person));
            case CHILDREN -> within(Set.of(), Set.of(), children);
            case OWN_CLASSES -> within(Set.of(), grant.role() == Role.HOMEROOM_TEACHER ? homerooms : classes, Set.of());
            case OWN_SCHOOL -> within(grant.school() == null ? Set.of() : Set.of(grant.school()), Set.of(), Set.of());
            case OWN_MUNICIPALITY -> municipality == null ? Reach.none() : Reach.wholeMunicipality(municipality);
            case INSTALLATION -> new Reach(true, new UUID(0, 0), false, Set.of(), Set.of(), Set.of());
        };
    }

    private Reach within(Set<UUID> schools, Set<UUID> ofClasses, Set<UUID> people) {
        return municipality == null ? Reach.none() : new Reach(false, municipality, false, schools, ofClasses, people);
    }
}
