package org.manabiya.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Role;
import org.manabiya.core.access.Scope;

/** A sample account on its walk through every address: who it is as the database says, and what the permission table gives it. */
final class Walker {
    /** Where an address is for all who have signed in, its own code may open another's thing to those who hold a permission. */
    private static final Map<String, Permission> ALSO_BY = Map.of("job", Permission.JOB_SEE);

    private record Grant(Role role, UUID school) {}

    private final String role;
    private final Visitor visitor;
    private final String csrf;
    private final UUID person;
    private final UUID municipality;
    private final List<Grant> grants = new ArrayList<>();
    private final Set<UUID> classes = new HashSet<>();
    private final Set<UUID> homerooms = new HashSet<>();
    private final Set<UUID> children = new HashSet<>();

    Walker(SampleAccount account, Product product) {
        role = account.role();
        visitor = product.signedIn(account);
        csrf = visitor.token(visitor.get("/").body());
        var database = product.database();
        var row = database.rows(
                        "select person_id, municipality_id, operator from core_account where login = ? and disabled = false",
                        account.login())
                .get(0);
        person = row.id(0);
        municipality = row.id(1);
        if (row.columns().get(2).equals(true)) {
            grants.add(new Grant(Role.OPERATOR, null));
        }
        for (Database.Row held : database.rows(
                """
                select role, school_id from core_role where person_id = ? and roster_state <> 'tobedeleted'
                  and (begin_date is null or begin_date <= ?) and (end_date is null or end_date >= ?)
                """,
                person,
                Run.TODAY,
                Run.TODAY)) {
            Role.ofRoster(held.text(0)).ifPresent(r -> grants.add(new Grant(r, held.id(1))));
        }
        for (Database.Row place : database.rows(
                """
                select m.class_id, m.school_id, m.role = 'teacher' and coalesce(m.is_primary, false) and c.kind = 'homeroom'
                from core_membership m join core_class c on c.id = m.class_id
                where m.person_id = ? and m.role in ('student', 'teacher', 'administrator')
                  and m.roster_state <> 'tobedeleted' and c.roster_state <> 'tobedeleted'
                  and (m.begin_date is null or m.begin_date <= ?) and (m.end_date is null or m.end_date >= ?)
                """,
                person,
                Run.TODAY,
                Run.TODAY)) {
            classes.add(place.id(0));
            if (place.columns().get(2).equals(true)) {
                homerooms.add(place.id(0));
                grants.add(new Grant(Role.HOMEROOM_TEACHER, place.id(1)));
            }
        }
        database.rows("select pupil_id from core_guardianship where guardian_id = ? and may_see", person)
                .forEach(child -> children.add(child.id(0)));
    }

    Visitor visitor() {
        return visitor;
    }

    String csrf() {
        return csrf;
    }

    UUID municipality() {
        return municipality;
    }

    /** Whether the permission table lets the walker do this to these things. */
    boolean may(Endpoint endpoint, Map<String, Thing> things) {
        return switch (endpoint.rule()) {
            case OPEN_TO_ALL -> true;
            case SIGNED_IN_ONLY -> things.entrySet().stream()
                    .allMatch(thing -> owns(thing.getKey(), thing.getValue().place()));
            case REQUIRES -> may(endpoint.permission())
                    && things.values().stream().allMatch(thing -> reaches(endpoint.permission(), thing.place()));
        };
    }

    private boolean owns(String parameter, Place place) {
        return (person != null && person.equals(place.person()))
                || (ALSO_BY.containsKey(parameter) && reaches(ALSO_BY.get(parameter), place));
    }

    private boolean may(Permission permission) {
        return grants.stream()
                .anyMatch(grant -> !permission.scopesOf(grant.role()).isEmpty());
    }

    private boolean reaches(Permission permission, Place place) {
        return grants.stream().anyMatch(grant -> permission.scopesOf(grant.role()).stream()
                .anyMatch(scope -> reaches(grant, scope, place)));
    }

    private boolean reaches(Grant grant, Scope scope, Place place) {
        if (scope == Scope.INSTALLATION) {
            return true;
        }
        if (!place.municipality().equals(municipality)) {
            return false;
        }
        return switch (scope) {
            case SELF -> person.equals(place.person());
            case CHILDREN -> children.contains(place.person());
            case OWN_CLASSES -> (grant.role() == Role.HOMEROOM_TEACHER ? homerooms : classes)
                    .stream().anyMatch(place.classes()::contains);
            case OWN_SCHOOL -> grant.school() != null && place.schools().contains(grant.school());
            case OWN_MUNICIPALITY, INSTALLATION -> true;
        };
    }

    /** One of the things for each way in which one can stand to the walker: its own, a pupil's of its class, a foreign school's … */
    List<Thing> oneOfEachKind(List<Thing> things) {
        Map<List<Boolean>, Thing> examples = new LinkedHashMap<>();
        for (Thing thing : things) {
            examples.putIfAbsent(relation(thing.place()), thing);
        }
        return List.copyOf(examples.values());
    }

    private List<Boolean> relation(Place place) {
        return List.of(
                place.municipality().equals(municipality),
                grants.stream()
                        .anyMatch(grant ->
                                grant.school() != null && place.schools().contains(grant.school())),
                classes.stream().anyMatch(place.classes()::contains),
                homerooms.stream().anyMatch(place.classes()::contains),
                place.person() != null && place.person().equals(person),
                place.person() != null && children.contains(place.person()));
    }

    @Override
    public String toString() {
        return role;
    }
}
